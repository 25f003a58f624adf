import { v7 } from 'uuid';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { loos, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const change = async (name: string, fields: string, input: Record<string, unknown>, actor: Actor = officer) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await scale.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields}
      problems { __typename path ... on RuleBroken { rule } ... on VersionConflict { currentVersion } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return answer.errors === undefined ? answer.data[name] : answer.errors[0]?.extensions?.code;
};
const corrections = 'version corrections { reason fields { field before } }';

describe('a political commitment recorded wrongly', () => {
  it('is corrected with its reason, and how it stood stays readable, the newest first', async () => {
    const { commitment } = await change('recordPoliticalCommitment', 'commitment { id version }', {
      title: 'Une place aux habitants',
      onInhabitantsInvolvement: true,
      committedOn: '2026-03-01',
    });
    const correct = (input: Record<string, unknown>, actor: Actor = officer) =>
      change(
        'correctPoliticalCommitment',
        `commitment { title committedOn actReference ${corrections} }`,
        { id: commitment.id, expectedVersion: 1, reason: 'Mal recopié.', ...input },
        actor,
      );
    expect(await correct({ title: 'Autre' }, otherOfficer)).toBe('FORBIDDEN');
    expect((await correct({ reason: ' ', title: 'Autre' })).problems).toMatchObject([{ path: ['input', 'reason'] }]);
    expect((await correct({ title: 'Une place aux habitants' })).problems).toMatchObject([{ path: ['input'] }]);
    expect((await correct({ committedOn: '2999-01-01' })).problems).toMatchObject([{ path: ['input', 'committedOn'] }]);
    const both = await Promise.all([
      correct({ committedOn: '2026-02-01', actReference: 'DELIB-2026-009' }),
      correct({ title: 'Deux places' }),
    ]);
    expect(both.flatMap(({ problems }) => problems)).toMatchObject([{ currentVersion: 2 }]);
    const again = await correct({ expectedVersion: 2, title: 'Trois places', reason: 'Le vote disait trois.' });
    expect(again.commitment).toMatchObject({ title: 'Trois places', version: 3 });
    expect(again.commitment.corrections).toHaveLength(2);
    expect(again.commitment.corrections[0]).toMatchObject({ reason: 'Le vote disait trois.' });
    expect(
      again.commitment.corrections.map(({ fields }: { fields: { field: string }[] }) => fields.length),
    ).not.toContain(0);
  });
});

describe('a partnership contract recorded wrongly', () => {
  it('keeps its former pilots readable; pilots are members on the day of signature', async () => {
    const { contract } = await change('recordPartnershipContract', 'contract { id }', {
      partner: 'ADEME',
      title: 'Contrat',
      signedOn: '2026-03-01',
      pilotCommunes: [loos],
    });
    const correct = (input: Record<string, unknown>) =>
      change('correctPartnershipContract', `contract { until pilotCommunes { insee } ${corrections} }`, {
        id: contract.id,
        expectedVersion: 1,
        reason: 'Aucune commune n’était encore pilote.',
        ...input,
      });
    expect((await correct({ pilotCommunes: ['62119'] })).problems).toMatchObject([
      { path: ['input', 'pilotCommunes'] },
    ]);
    expect((await correct({ until: '2026-02-28' })).problems).toMatchObject([{ path: ['input', 'until'] }]);
    expect((await correct({ pilotCommunes: [], until: '2029-02-28' })).contract).toEqual({
      until: '2029-02-28',
      pilotCommunes: [],
      version: 2,
      corrections: [
        {
          reason: 'Aucune commune n’était encore pilote.',
          fields: [
            { field: 'until', before: null },
            { field: 'pilotCommunes', before: loos },
          ],
        },
      ],
    });
  });
});

describe('vice-presidencies', () => {
  const state = (since: string, count: number, functions: string[] = []) =>
    change('setVicePresidencies', 'agglomeration { vicePresidenciesHistory { since count } }', {
      since,
      count,
      functions,
    });

  it('are stated once a day: another day is a change, the same day a correction with its reason', async () => {
    await state('2026-01-01', 5, ['Habitat']);
    expect((await state('2026-09-01', 6)).agglomeration.vicePresidenciesHistory).toEqual([
      { since: '2026-09-01', count: 6 },
      { since: '2026-01-01', count: 5 },
    ]);
    expect((await state('2026-01-01', 4)).problems).toMatchObject([{ rule: 'ONE_STATEMENT_A_DAY' }]);
    const correct = (input: Record<string, unknown>, actor: Actor = officer) =>
      change(
        'correctVicePresidencies',
        `agglomeration { vicePresidencies(on: "2026-02-01") { count functions ${corrections} }
          vicePresidenciesHistory { since count } }`,
        { since: '2026-01-01', expectedVersion: 1, reason: 'Le procès-verbal dit quatre.', ...input },
        actor,
      );
    expect(await correct({ count: 4 }, otherOfficer)).toBe('NOT_FOUND');
    expect((await correct({ count: 0 })).problems).toMatchObject([{ path: ['input', 'functions'] }]);
    const { agglomeration } = await correct({ count: 4 });
    expect(agglomeration.vicePresidencies).toEqual({
      count: 4,
      functions: ['Habitat'],
      version: 2,
      corrections: [{ reason: 'Le procès-verbal dit quatre.', fields: [{ field: 'count', before: '5' }] }],
    });
    expect(agglomeration.vicePresidenciesHistory).toHaveLength(2);
    expect((await correct({ count: 3 })).problems).toMatchObject([{ currentVersion: 2 }]);
  });
});
