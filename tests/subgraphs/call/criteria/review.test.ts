import { v7 } from 'uuid';
import { openDatabase } from '#shared/database/connection.js';
import { inTransaction } from '#shared/database/transaction.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, changeOf, openCall, proposalOf } from '../openCall.js';
import { call, loosAgent, officer, otherOfficer, secondOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const criteria = [
  { key: 'INVOLVEMENT', title: 'Implication habitante', weight: 60, involvement: true },
  { key: 'FUNDING', title: 'Financement', weight: 40 },
];
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format();
const publish = async (since: string, over: object = {}, actor = officer) =>
  (
    await scale.ask(
      actor,
      `mutation ($input: PublishCriteriaGridInput!) { publishCriteriaGrid(input: $input) {
        grid { id version since criteria { key } } problems { __typename ... on RuleBroken { rule } } } }`,
      { input: { idempotencyKey: v7(), since, criteria, ...over } },
    )
  ).data.publishCriteriaGrid;
const score = async (id: string, scores: object[], actor = officer) =>
  await scale.ask(actor, changeOf('scoreLabelling', 'ScoreLabellingInput'), {
    input: { idempotencyKey: v7(), labellingId: id, scores },
  });
const given = (criterion: string, value: number) => ({ criterion, score: value, comment: 'Vu sur pièces.' });
const review = async (id: string, actor = officer) =>
  (
    await scale.ask(
      actor,
      `query ($id: ID!) { labelling(id: $id) { version review { number percent missing grid { version }
        scores { criterion score } history { score } } availableTransitions { to open reason } } }`,
      { id },
    )
  ).data.labelling;

describe('a labelling under review', () => {
  it('is scored by the grid in force when its review began, whatever is published meanwhile; a label needs every score', async () => {
    const first = await publish(today);
    expect(first).toMatchObject({ grid: { version: 1 }, problems: [] });
    const id = await scale.propose();
    await scale.move(id, 'ADMISSIBLE');
    expect((await score(id, [given('FUNDING', 2)])).data.scoreLabelling.problems).toMatchObject([
      { rule: 'labelling.transition' },
    ]);
    await scale.move(id, 'UNDER_REVIEW');
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const other = [{ key: 'OTHER', title: 'Autre', weight: 1, involvement: true }];
    expect(await publish(tomorrow, { criteria: other })).toMatchObject({ grid: { version: 2 } });

    const early = await scale.move(id, 'LABELLED', 'Oui.');
    expect(early.data.moveLabelling.problems).toMatchObject([{ rule: 'labelling.scored', path: ['input', 'to'] }]);
    await score(id, [given('INVOLVEMENT', 1)]);
    await score(id, [given('INVOLVEMENT', 4)], secondOfficer);
    expect(await review(id)).toMatchObject({
      version: 5,
      review: {
        number: 1,
        percent: null,
        missing: ['FUNDING'],
        grid: { version: 1 },
        history: [{ score: 1 }, { score: 4 }],
      },
      availableTransitions: [
        { to: 'LABELLED', open: false, reason: expect.stringContaining('Financement') },
        { to: 'TO_MATURE', open: true },
        { to: 'NOT_RETAINED', open: false },
      ],
    });
    expect((await score(id, [given('OTHER', 4)])).data.scoreLabelling.problems).toHaveLength(1);
    await score(id, [given('FUNDING', 2)]);
    expect((await review(id)).review).toMatchObject({ percent: 80, missing: [] });
    expect((await scale.move(id, 'LABELLED', 'Oui.')).data.moveLabelling.problems).toEqual([]);
    expect((await score(id, [given('FUNDING', 0)])).data.scoreLabelling.problems).toHaveLength(1);
  });

  it('of two posts that score at once keeps both', async () => {
    const id = await scale.propose();
    await scale.move(id, 'ADMISSIBLE');
    await scale.move(id, 'UNDER_REVIEW');
    const answers = await Promise.all([
      score(id, [given('INVOLVEMENT', 3)]),
      score(id, [given('FUNDING', 1)], secondOfficer),
    ]);
    expect(answers.flatMap((answer) => answer.data.scoreLabelling.problems)).toEqual([]);
    expect((await review(id)).review).toMatchObject({ missing: [], percent: 55 });
  });

  it('proposed anew is scored anew', async () => {
    const proposal = proposalOf(v7());
    const id = await scale.propose(proposal);
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    await score(id, [given('INVOLVEMENT', 3), given('FUNDING', 1)]);
    await scale.move(id, 'TO_MATURE', 'Précisez.');
    await scale.deliver('PROPOSAL', proposal);
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    expect((await review(id)).review).toMatchObject({ number: 2, missing: ['INVOLVEMENT', 'FUNDING'], history: [] });
  });

  it('shows its scores to its own agglomeration alone, never to the communes', async () => {
    const id = await scale.propose();
    for (const to of ['ADMISSIBLE', 'UNDER_REVIEW']) await scale.move(id, to);
    await score(id, [given('INVOLVEMENT', 3), given('FUNDING', 1)]);
    await scale.move(id, 'LABELLED', 'Oui.');
    expect((await review(id, loosAgent)).review).toBeNull();
    expect((await review(id, otherOfficer)).review).toBeNull();
    expect((await score(id, [given('FUNDING', 1)], otherOfficer)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await score(id, [given('FUNDING', 1)], loosAgent)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('a published grid', () => {
  it('is edited by nobody, its owner included', async () => {
    const database = await openDatabase({ url: scale.ownerUrl, applicationName: 'test', role: 'owner' });
    const scope = { tenant: call, audience: 'institution', readOnly: false } as const;
    try {
      for (const statement of [
        `update criteria_grid set criteria = '[]'`,
        `update criteria_grid set since = '2000-01-01'`,
        'delete from criteria_grid',
      ]) {
        await expect(inTransaction(database, scope, (manager) => manager.query(statement))).rejects.toThrow(
          'not edited',
        );
      }
    } finally {
      await database.destroy();
    }
  });

  it('has consecutive versions, of two published at once too', async () => {
    const days = ['2040-01-01', '2040-01-02', '2040-01-03'];
    const published = await Promise.all(days.map((day) => publish(day, {}, otherOfficer)));
    const versions = published.flatMap(({ grid }) => grid?.version ?? []).sort();
    expect(versions).toEqual(versions.map((_, place) => place + 1));
    for (const { grid, problems } of published) expect(grid === null).toBe(problems.length > 0);
  });
});
