import { v7 } from 'uuid';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { analyst, call, loosAgent, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const problems = 'problems { __typename path ... on RuleBroken { rule } ... on VersionConflict { currentVersion } }';
const adopt = async (input: Record<string, unknown>, actor: Actor = officer) => {
  const answer = await scale.ask(
    actor,
    `mutation ($input: AdoptForAgglomerationInput!) { adoptForAgglomeration(input: $input) {
      adoption { id number adoptedOn adaptation version framework { id } adopter { siren } } ${problems} } }`,
    { input: { idempotencyKey: v7(), number: 1, ...input } },
  );
  return answer.errors?.[0]?.extensions?.code ?? answer.data.adoptForAgglomeration;
};
const evaluate = async (input: Record<string, unknown>, actor: Actor = officer) => {
  const answer = await scale.ask(
    actor,
    `mutation ($input: EvaluateForAgglomerationInput!) { evaluateForAgglomeration(input: $input) {
      adoption { evaluatedOn result evaluation version } ${problems} } }`,
    { input: { idempotencyKey: v7(), result: 'WORKED', evaluation: 'Tient depuis un an.', ...input } },
  );
  return answer.errors?.[0]?.extensions?.code ?? answer.data.evaluateForAgglomeration;
};
/** What a reader sees from the framework, and from the agglomeration. */
const seen = async (actor: Actor, frameworkId: string) => {
  const { data } = await scale.ask(
    actor,
    `query ($of: [_Any!]!, $siren: SIREN!) {
      _entities(representations: $of) { ... on Framework { agglomerationAdoptions { id } } }
      agglomeration(siren: $siren) { frameworkAdoptions(first: 50) { nodes { id } } } }`,
    { of: [{ __typename: 'Framework', id: frameworkId }], siren: call },
  );
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return [ids(data._entities[0].agglomerationAdoptions), ids(data.agglomeration.frameworkAdoptions.nodes)] as const;
};

describe('an agglomeration that adopts a framework', () => {
  it('keeps it as a row of its own, seen from the framework by whom it chose', async () => {
    const frameworkId = v7();
    const { adoption, problems: none } = await adopt({
      frameworkId,
      adaptation: ' Une fiche. ',
      adoptedOn: '2026-01-02',
    });
    expect(none).toEqual([]);
    expect(adoption).toMatchObject({
      adoptedOn: '2026-01-02',
      adaptation: 'Une fiche.',
      framework: { id: frameworkId },
      adopter: { siren: call },
    });
    const shown = async (actor: Actor) => (await seen(actor, frameworkId)).map((ids) => ids.includes(adoption.id));
    for (const actor of [officer, otherOfficer, loosAgent, analyst]) expect(await shown(actor)).toEqual([true, true]);
    expect(await shown(publicActor)).toEqual([false, false]);
    const own = await adopt({ frameworkId: v7(), visibility: 'PRIVATE' });
    expect((await seen(otherOfficer, own.adoption.framework.id)).flat()).not.toContain(own.adoption.id);
  });

  it('adopts a version once, of something that could be a framework, and not tomorrow', async () => {
    const frameworkId = v7();
    await adopt({ frameworkId });
    expect(await adopt({ frameworkId })).toMatchObject({ problems: [{ __typename: 'AlreadyDone' }] });
    expect(await adopt({ frameworkId, number: 2 })).toMatchObject({ problems: [] });
    for (const [input, path] of [
      [{ frameworkId: 'plan climat' }, 'frameworkId'],
      [{ frameworkId, number: 0 }, 'number'],
      [{ frameworkId, number: 2_147_483_647 }, 'number'],
      [{ frameworkId: v7(), adoptedOn: '2199-01-01' }, 'adoptedOn'],
    ] as const) {
      expect(await adopt(input)).toMatchObject({ problems: [{ __typename: 'InvalidInput', path: ['input', path] }] });
    }
  });

  it('is one adoption when two officers adopt at the same moment', async () => {
    const frameworkId = v7();
    const both = await Promise.all([adopt({ frameworkId }), adopt({ frameworkId })]);
    expect(both.map(({ problems: found }) => found.length).sort()).toEqual([0, 1]);
    expect((await seen(officer, frameworkId))[0]).toHaveLength(1);
  });

  it('says what came of it, later more exactly, never before', async () => {
    const { adoption } = await adopt({ frameworkId: v7(), adoptedOn: '2026-02-01' });
    const { id } = adoption;
    const early = await evaluate({ id, expectedVersion: 1, evaluatedOn: '2026-01-31' });
    expect(early.problems).toMatchObject([{ __typename: 'RuleBroken', rule: 'EVALUATION_GOES_FORWARD' }]);
    expect(await evaluate({ id, expectedVersion: 1, evaluation: ' ' })).toMatchObject({
      problems: [{ __typename: 'InvalidInput', path: ['input', 'evaluation'] }],
    });
    const first = await evaluate({ id, expectedVersion: 1, evaluatedOn: '2026-06-01' });
    expect(first.adoption).toMatchObject({ evaluatedOn: '2026-06-01', result: 'WORKED', version: 2 });
    expect(await evaluate({ id, expectedVersion: 1 })).toMatchObject({
      problems: [{ __typename: 'VersionConflict', currentVersion: 2 }],
    });
    expect(await evaluate({ id, expectedVersion: 2, evaluatedOn: '2026-05-01' })).toMatchObject({
      problems: [{ rule: 'EVALUATION_GOES_FORWARD' }],
    });
  });

  it('is its own officers’ to write', async () => {
    const { adoption } = await adopt({ frameworkId: v7() });
    expect(await evaluate({ id: adoption.id, expectedVersion: 1 }, otherOfficer)).toBe('FORBIDDEN');
    expect(await adopt({ frameworkId: v7() }, loosAgent)).toBe('FORBIDDEN');
    expect(await adopt({ frameworkId: v7() }, publicActor)).toBe('UNAUTHENTICATED');
  });

  it('is found for many frameworks at once', async () => {
    const frameworks = await Promise.all(
      Array.from({ length: 30 }, async () => (await adopt({ frameworkId: v7() })).adoption.framework.id as string),
    );
    const { data } = await scale.ask(
      officer,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Framework { agglomerationAdoptions { id } } } }',
      { of: frameworks.map((id) => ({ __typename: 'Framework', id })) },
    );
    expect(
      data._entities.map(({ agglomerationAdoptions: found }: { agglomerationAdoptions: object[] }) => found.length),
    ).toEqual(frameworks.map(() => 1));
  });
});
