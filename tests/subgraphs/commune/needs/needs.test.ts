import fc from 'fast-check';
import { gapHalfDays } from '#commune/needs/gap.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

describe('what a need still lacks', () => {
  const facilitation = { kind: NeedKind.FACILITATION, quantityHalfDays: 20, ownHalfDays: 5, inhabitantsHalfDays: 4 };

  it('is its quantity less what communes bring, less what inhabitants bring to facilitation only', () => {
    expect(gapHalfDays(facilitation)).toBe(11);
    expect(gapHalfDays({ ...facilitation, kind: NeedKind.ENGINEERING })).toBe(15);
  });

  it('is unknown without a quantity, and never below zero', () => {
    expect(gapHalfDays({ ...facilitation, quantityHalfDays: null })).toBeNull();
    const days = fc.nat(1000);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(NeedKind)), days, days, days, (kind, quantity, own, inhabitants) => {
        const gap = gapHalfDays({
          kind,
          quantityHalfDays: quantity,
          ownHalfDays: own,
          inhabitantsHalfDays: inhabitants,
        });
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThanOrEqual(quantity);
      }),
    );
  });
});

describe('a need', () => {
  it('is added to a project, whose version grows, and taken off again', async () => {
    const { id, version } = await commune.project('SHARED');
    const { project } = await commune.call(loosAgent, 'addNeed', {
      projectId: id,
      expectedVersion: version,
      kind: 'FACILITATION',
      skill: 'Animation et implication habitante',
      quantityHalfDays: 20,
      ownHalfDays: 5,
      inhabitantsHalfDays: 4,
      from: '2027-01-01',
      until: '2027-06-30',
    });
    expect(project.version).toBe(version + 1);
    expect(project.needs).toHaveLength(2);
    expect(project.needs[1]).toMatchObject({
      skill: 'FACILITATION',
      gapHalfDays: 11,
      from: '2027-01-01',
      until: '2027-06-30',
    });
    const removed = await commune.call(loosAgent, 'removeNeed', {
      projectId: id,
      expectedVersion: project.version,
      needId: project.needs[1].id,
    });
    expect(removed.project.needs).toHaveLength(1);
    const again = await commune.call(loosAgent, 'removeNeed', {
      projectId: id,
      expectedVersion: removed.project.version,
      needId: project.needs[1].id,
    });
    expect(again.problems).toEqual([
      expect.objectContaining({ __typename: 'InvalidInput', path: ['input', 'needId'] }),
    ]);
  });

  it.each([
    ['a window that ends before it begins', { from: '2027-06-30', until: '2027-01-01' }, 'until'],
    ['money for engineering', { quantityCents: 100 }, 'quantityCents'],
    ['half-days for co-funding', { kind: 'CO_FUNDING', quantityHalfDays: 1 }, 'quantityHalfDays'],
    ['inhabitants’ time for engineering', { inhabitantsHalfDays: 1 }, 'inhabitantsHalfDays'],
    ['more half-days than can be meant', { quantityHalfDays: 9_007_199_254_740_991 }, 'quantityHalfDays'],
    ['a skill of 201 characters', { skill: 'x'.repeat(201) }, 'skill'],
    ['a skill that the reference list does not have', { skill: 'énergies' }, 'skill'],
  ])('with %s is refused', async (_what, given, field) => {
    const { id, version } = await commune.project('DRAFT');
    const { project, problems } = await commune.call(loosAgent, 'addNeed', {
      projectId: id,
      expectedVersion: version,
      kind: 'ENGINEERING',
      ...given,
    });
    expect(project).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path: ['input', field] })]);
    expect(await commune.rows('select version from project where id = $1', [id])).toEqual([{ version }]);
  });

  it('names its skill in the reader’s language, and one that nobody knows is answered with the nearest', async () => {
    const { id, version } = await commune.project('DRAFT');
    const asked = { projectId: id, expectedVersion: version, kind: 'ENGINEERING' };
    const { problems } = await commune.call(loosAgent, 'addNeed', { ...asked, skill: 'alimentaire' });
    expect(problems[0].message).toContain('FOOD (');
    await commune.call(loosAgent, 'addNeed', { ...asked, skill: ' mobilites ' });
    const { data } = await commune.ask(
      loosAgent,
      'query ($id: ID!) { project(id: $id) { needs { skill skillLabel } } }',
      { id },
    );
    expect(data.project.needs.at(-1)).toEqual({ skill: 'MOBILITY', skillLabel: 'mobilités' });
  });

  it('with negative half-days is no input at all', async () => {
    const { id, version } = await commune.project('DRAFT');
    await expect(
      commune.call(loosAgent, 'addNeed', {
        projectId: id,
        expectedVersion: version,
        kind: 'ENGINEERING',
        quantityHalfDays: -1,
      }),
    ).rejects.toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});
