import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';
import { callAction, wholeAction } from './callAction.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

describe('an action’s trajectory', () => {
  const written = {
    start: 'Chacun de son côté.',
    wished: 'Un résultat mesuré.',
    milestones: [
      { title: 'Dernier jour de l’heure d’été', dueOn: '2025-10-26', reachedOn: '2025-10-26' },
      { title: 'Premier jour de l’heure d’été', dueOn: '2027-03-28', reachedOn: null },
    ],
  };

  it('is null until it is written, then kept as it was given, days as days', async () => {
    const { id } = await commune.action();
    const created = await callAction(commune, loosAgent, 'updateAction', { id, expectedVersion: 1, title: 'Haie' });
    expect(created.action.trajectory).toBeNull();
    const { action } = await callAction(commune, loosAgent, 'setActionTrajectory', {
      id,
      expectedVersion: 2,
      ...written,
    });
    expect(action.trajectory).toEqual(written);
    const erased = await callAction(commune, loosAgent, 'setActionTrajectory', { id, expectedVersion: 3 });
    expect(erased.action.trajectory).toBeNull();
  });

  it.each([
    ['an empty milestone', { milestones: [{ title: ' ' }] }, ['input', 'milestones', '0', 'title']],
    [
      'a milestone reached tomorrow',
      { milestones: [{ title: 'x', reachedOn: '2199-01-01' }] },
      ['input', 'milestones', '0', 'reachedOn'],
    ],
    [
      'a day outside the calendar',
      { milestones: [{ title: 'x', dueOn: '1600-01-01' }] },
      ['input', 'milestones', '0', 'dueOn'],
    ],
    [
      'too many milestones',
      { milestones: Array.from({ length: 51 }, () => ({ title: 'x' })) },
      ['input', 'milestones'],
    ],
    ['100,000 characters', { wished: 'x'.repeat(100_000) }, ['input', 'wished']],
  ])('refuses %s and keeps what was there', async (_what, given, path) => {
    const { id } = await commune.action();
    await callAction(commune, loosAgent, 'setActionTrajectory', { id, expectedVersion: 1, ...written });
    const { problems } = await callAction(commune, loosAgent, 'setActionTrajectory', {
      id,
      expectedVersion: 2,
      ...given,
    });
    expect(problems).toEqual([expect.objectContaining({ __typename: 'InvalidInput', path })]);
    const [row] = await commune.rows('select version, trajectory_wished from action where id = $1', [id]);
    expect(row).toEqual({ version: 2, trajectory_wished: written.wished });
  });
});

describe('a review', () => {
  const review = { objective: 'Être connue.', margin: 'Une rue sur deux.', improvements: ['Un point au stand'] };

  it('is added to the action’s history, oldest first', async () => {
    const { id } = await commune.action();
    await callAction(commune, loosAgent, 'reviewAction', { id, expectedVersion: 1, ...review });
    const { action } = await callAction(commune, loosAgent, 'reviewAction', {
      id,
      expectedVersion: 2,
      ...review,
      margin: 'Aucune.',
      reviewedOn: '2026-01-31',
    });
    expect(action.reviews.map(({ margin }: { margin: string }) => margin)).toEqual(['Aucune.', 'Une rue sur deux.']);
    expect(action.version).toBe(3);
  });

  it('leads to at least one improvement, says something, and happened', async () => {
    const { id } = await commune.action();
    const problems = async (given: object) =>
      (await callAction(commune, loosAgent, 'reviewAction', { id, expectedVersion: 1, ...review, ...given })).problems;
    expect(await problems({ improvements: [] })).toEqual([
      expect.objectContaining({ rule: 'REVIEW_LEADS_TO_IMPROVEMENT', path: ['input', 'improvements'] }),
    ]);
    expect(await problems({ margin: ' ' })).toEqual([expect.objectContaining({ path: ['input', 'margin'] })]);
    expect(await problems({ reviewedOn: '2199-01-01' })).toEqual([
      expect.objectContaining({ path: ['input', 'reviewedOn'] }),
    ]);
    expect(await commune.rows('select 1 from improvement_review where action_id = $1', [id])).toEqual([]);
  });

  it('is never rewritten, not even by whoever owns the table', async () => {
    const { id } = await commune.action();
    const { action } = await callAction(commune, loosAgent, 'reviewAction', { id, expectedVersion: 1, ...review });
    const [{ id: reviewId }] = action.reviews;
    await expect(
      commune.rows(`update improvement_review set margin = 'Rien.' where id = $1`, [reviewId]),
    ).rejects.toThrow('never rewritten');
    const rights = await commune.rows(
      `select privilege_type from information_schema.role_table_grants
      where table_name = 'improvement_review' and grantee = 'commune_app' order by 1`,
    );
    expect(rights.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
  });
});

describe('what people write', () => {
  it.each([
    ['HTML', '<script>alert("1")</script> & <b>gras</b>'],
    ['right-to-left marks', 'Jardin \u202eatnaig\u202c \u200fحديقة\u200e'],
    ['emoji', 'Haie 🌳👩‍👩‍👧‍👦 et l’été'],
    ['what a query could take for its own', `'; drop table action; -- %s $1 \\`],
  ])('is kept as it was written: %s', async (_what, text) => {
    const { id } = await commune.action({ title: text, summary: text, partners: [text], programme: text });
    const rated = await callAction(commune, loosAgent, 'rateActionPillars', {
      id,
      expectedVersion: 1,
      ratings: [{ pillar: 'COOPERATION', rating: 2, evidence: text }],
    });
    expect(rated.problems).toEqual([]);
    expect(rated.action).toMatchObject({ title: text, summary: text, partners: [text], programme: text });
    expect(rated.action.pillars[0].evidence).toBe(text);
    const { data } = await commune.ask(
      loosAgent,
      'query ($search: String) { actions(filter: { search: $search }) { nodes { id } } }',
      { search: text },
    );
    expect(data.actions.nodes).toContainEqual({ id });
  });

  it('of 100,000 characters is refused with its place, wherever it stands', async () => {
    const { id } = await commune.action();
    const long = '🌳'.repeat(50_000);
    const asks: [string, Record<string, unknown>, string][] = [
      ['updateAction', { summary: long }, 'input.summary'],
      ['updateAction', { programme: long }, 'input.programme'],
      ['updateAction', { partners: [long] }, 'input.partners.0'],
      [
        'rateActionPillars',
        { ratings: [{ pillar: 'COOPERATION', rating: 1, evidence: long }] },
        'input.ratings.0.evidence',
      ],
      ['reviewAction', { objective: long, margin: 'x', improvements: ['x'] }, 'input.objective'],
      ['upsertActionByExternalId', { system: 's', externalId: long, title: 'x', theme: 'WATER' }, 'input.externalId'],
    ];
    for (const [name, given, path] of asks) {
      const whole = name === 'upsertActionByExternalId' ? given : { id, expectedVersion: 1, ...given };
      const { problems } = await callAction(commune, loosAgent, name, whole);
      expect(problems.map((one: { path: string[] }) => one.path.join('.'))).toEqual([path]);
    }
    expect(await commune.rows('select version from action where id = $1', [id])).toEqual([{ version: 1 }]);
  });
});

it('what an action has beside its row costs the same number of statements for one action and for many', async () => {
  await Promise.all(Array.from({ length: 30 }, () => commune.action()));
  const statements = async (first: number) => {
    const { data, errors, extensions } = await commune.ask(
      loosAgent,
      `query ($first: Int!) { actions(first: $first) { nodes { ${wholeAction} } } }`,
      { first },
    );
    expect(errors).toBeUndefined();
    expect(data.actions.nodes).toHaveLength(first);
    return extensions?.statements;
  };
  // The transaction's beginning, its opening (who reads, and whose rows are its own) and its end; actions, pillars,
  // reviews, external ids.
  expect(await statements(1)).toBe(3 + 4);
  expect(await statements(30)).toBe(3 + 4);
});
