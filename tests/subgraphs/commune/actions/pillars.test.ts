import { checkPillars, type GivenRating } from '#commune/actions/checkPillars.js';
import { Pillar } from '#commune/actions/Pillar.js';
import { dayOf } from '#shared/graphql/today.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenayAgent, loosAgent } from '../smallTerritory.js';
import { callAction, wholeAction } from './callAction.js';

const shown: GivenRating = { pillar: Pillar.COOPERATION, rating: 3, evidence: 'Deux services s’y sont mis.' };

describe('a pillar judged', () => {
  const problems = (...ratings: GivenRating[]) =>
    checkPillars(ratings, '2026-10-25').map((one) => ('path' in one ? one.path.join('.') : one.kind));

  it('has a whole rating from 0 to 4 and what shows it', () => {
    expect(problems(shown, { ...shown, pillar: Pillar.INVOLVEMENT, rating: 0 })).toEqual([]);
    expect(problems({ ...shown, rating: 5 })).toEqual(['input.ratings.0.rating']);
    expect(problems({ ...shown, rating: -1 })).toEqual(['input.ratings.0.rating']);
    expect(problems({ ...shown, evidence: ' \n' })).toEqual(['input.ratings.0.evidence']);
  });

  it('is judged once at a time, and something is judged', () => {
    expect(problems(shown, shown)).toEqual(['input.ratings']);
    expect(problems()).toEqual(['input.ratings']);
  });

  it('was judged today or before, the last day of summer time included', () => {
    expect(problems({ ...shown, ratedOn: '2026-10-25' })).toEqual([]);
    expect(problems({ ...shown, ratedOn: '2026-10-26' })).toEqual(['input.ratings.0.ratedOn']);
  });
});

it('a day stays a day when clocks change: the hour that comes twice belongs to one day', () => {
  // 25 October 2026 has 25 hours in France: from 22:00 to 23:00 of UTC, an hour apart at its two ends.
  expect(['2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'].map((at) => dayOf(new Date(at)))).toEqual([
    '2026-10-24',
    '2026-10-25',
  ]);
  expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) => dayOf(new Date(at)))).toEqual([
    '2026-10-25',
    '2026-10-25',
  ]);
  expect(['2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'].map((at) => dayOf(new Date(at)))).toEqual([
    '2026-10-25',
    '2026-10-26',
  ]);
});

describe('an action’s pillars', () => {
  let commune: CommuneUnderTest;
  beforeAll(async () => {
    commune = await openCommune();
  });
  afterAll(() => commune?.close());

  it('are judged one by one, in the order of the approach; a new judgement takes the place of the one before', async () => {
    const { id } = await commune.action();
    const first = await callAction(commune, loosAgent, 'rateActionPillars', {
      id,
      expectedVersion: 1,
      ratings: [
        { pillar: 'INVOLVEMENT', rating: 1, evidence: 'Une réunion.', ratedOn: '2026-03-29' },
        { pillar: 'SHARED_CARRYING', rating: 4, evidence: 'Deux adjoints.', ratedOn: '2025-10-26' },
      ],
    });
    expect(first.problems).toEqual([]);
    const second = await callAction(commune, loosAgent, 'rateActionPillars', {
      id,
      expectedVersion: first.action.version,
      ratings: [{ pillar: 'INVOLVEMENT', rating: 2, evidence: 'Trois ateliers.' }],
    });
    expect(second.action.pillars).toEqual([
      { pillar: 'SHARED_CARRYING', rating: 4, evidence: 'Deux adjoints.', ratedOn: '2025-10-26' },
      { pillar: 'INVOLVEMENT', rating: 2, evidence: 'Trois ateliers.', ratedOn: dayOf(new Date()) },
    ]);
    expect(second.action.version).toBe(3);
    const verbs = await commune.rows('select verb from journal where id = $1 order by xid, seq', [id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['CREATE', 'RATE', 'RATE']);
  });

  it('by two agents at once are judged by exactly one; the other learns the version', async () => {
    const { id } = await commune.action();
    const answers = await Promise.all(
      [1, 2, 3].map((rating) =>
        callAction(commune, loosAgent, 'rateActionPillars', {
          id,
          expectedVersion: 1,
          ratings: [{ pillar: 'COOPERATION', rating, evidence: 'Vu.' }],
        }),
      ),
    );
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([
      expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 }),
      expect.objectContaining({ __typename: 'VersionConflict', currentVersion: 2 }),
    ]);
  });

  it('are seen with the action and by nobody else, and only its commune judges', async () => {
    const ratings = [{ pillar: 'COOPERATION', rating: 2, evidence: 'Vu.' }];
    for (const visibility of ['PRIVATE', 'SHARED']) {
      const { id } = await commune.action({ visibility });
      await callAction(commune, loosAgent, 'rateActionPillars', { id, expectedVersion: 1, ratings });
      const { data } = await commune.ask(grenayAgent, `query ($id: ID!) { action(id: $id) { ${wholeAction} } }`, {
        id,
      });
      expect(data.action?.pillars.length ?? null).toBe(visibility === 'SHARED' ? 1 : null);
      await expect(
        callAction(commune, grenayAgent, 'rateActionPillars', { id, expectedVersion: 2, ratings }),
      ).rejects.toMatchObject({
        errors: [{ extensions: { code: visibility === 'SHARED' ? 'FORBIDDEN' : 'NOT_FOUND' } }],
      });
    }
  });

  it('are refused by the database itself where they have no evidence or no place on the scale', async () => {
    const { id } = await commune.action();
    const insert = (rating: number, evidence: string) =>
      commune.rows(`insert into action_pillar values ($1, '62528', 'COOPERATION', ${rating}, $2, '2026-01-01')`, [
        id,
        evidence,
      ]);
    await expect(insert(5, 'Vu.')).rejects.toThrow('check constraint');
    await expect(insert(2, ' ')).rejects.toThrow('check constraint');
  });
});
