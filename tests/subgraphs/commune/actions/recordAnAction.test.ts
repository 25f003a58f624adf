import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { bully, loos, loosAgent, officer } from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

describe('an action', () => {
  it('is recorded by its commune, private unless told, with a reference of its own', async () => {
    const first = await commune.action();
    expect(first).toMatchObject({
      title: 'Éclairage sobre',
      phase: 'IDEA',
      status: 'ONGOING',
      visibility: 'PRIVATE',
      version: 1,
      commune: { insee: loos, name: 'Loos-en-Gohelle' },
    });
    expect(first.reference).toMatch(/^LOOS-A-\d{4}-001$/);
    expect((await commune.action()).reference).toMatch(/^LOOS-A-\d{4}-002$/);
    expect((await commune.project()).reference).toMatch(/^LOOS-\d{4}-001$/);
  });

  it('that starts as an operation needs its carriers', async () => {
    const { action, problems } = await commune.call(loosAgent, 'createAction', {
      title: 'Verger',
      theme: 'FOOD',
      phase: 'OPERATION',
    });
    expect(action).toBeNull();
    expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual([
      'OPERATION_HAS_ELECTED_CARRIER',
      'OPERATION_HAS_TECHNICIAN',
    ]);
  });

  it('is never linked to a project that another commune carries alone', async () => {
    const { id } = await commune.project('SHARED');
    const { problems } = await commune.call({ ...loosAgent, tenant: bully }, 'createAction', {
      title: 'Verger',
      theme: 'FOOD',
      projectId: id,
    });
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path: ['input', 'projectId'] })]);
  });

  it('is not recorded by who is no agent of a commune', async () => {
    await expect(commune.call(officer, 'createAction', { title: 'X', theme: 'FOOD' })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
