import fc from 'fast-check';
import { type MatchPost, type MatchRequest, match } from '#pma/staffing/match.js';
import { reasonsOf, waysInWords } from '#pma/staffing/matchWords.js';
import { metresBetween } from '#pma/staffing/metres.js';
import { postIndex } from '#pma/staffing/postIndex.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { laterByHand, matchByHand } from './matchOracle.js';

const months = Array.from({ length: 8 }, (_none, index) => `2027-0${index + 1}`);
const families = new Map([
  ['ENERGY', 'BUILDING'],
  ['HOUSING', 'BUILDING'],
  ['FOOD', 'TRANSITION'],
]);
const places = [null, { longitude: 2.8, latitude: 50.4 }, { longitude: 2.9, latitude: 50.5 }];

const month = fc.record({ capacity: fc.integer({ min: 0, max: 4 }), committed: fc.integer({ min: 0, max: 4 }) });
const post = fc.record({
  skills: fc.dictionary(fc.constantFrom('ENERGY', 'HOUSING', 'FOOD'), fc.integer({ min: 1, max: 3 })),
  place: fc.constantFrom(...places),
  months: fc.array(month, { minLength: 8, maxLength: 8 }),
});
const small = fc.record({
  posts: fc.array(post, { maxLength: 6 }),
  request: fc.record({
    level: fc.integer({ min: 1, max: 3 }),
    halfDays: fc.integer({ min: 1, max: 20 }),
    first: fc.integer({ min: 0, max: 3 }),
    length: fc.integer({ min: 1, max: 3 }),
    place: fc.constantFrom(...places),
    onProject: fc.subarray(['p0', 'p1', 'p2', 'p3', 'p4', 'p5']),
  }),
});
type Small = typeof small extends fc.Arbitrary<infer One> ? One : never;

function caseOf({ posts, request }: Small): { request: MatchRequest; posts: MatchPost[] } {
  return {
    posts: posts.map((one, index) => ({
      id: `p${index}`,
      skills: new Map(Object.entries(one.skills)),
      place: one.place,
      months: new Map(one.months.map((row, at) => [months[at] ?? '', row])),
    })),
    request: {
      skill: 'ENERGY',
      level: request.level,
      halfDays: request.halfDays,
      months: months.slice(request.first, request.first + request.length),
      place: request.place,
      onProject: new Set(request.onProject),
    },
  };
}

describe('matching', () => {
  it('proposes what the slow and obvious way proposes', () => {
    fc.assert(
      fc.property(small, (made) => {
        const { request, posts } = caseOf(made);
        const found = match(request, postIndex(posts, families));
        const shown = found.candidates.map(({ post: { id }, proposed, lots }) => ({
          id,
          proposed,
          months: Object.fromEntries(lots.filter((lot) => lot.proposed > 0).map((lot) => [lot.month, lot.proposed])),
        }));
        expect(shown).toEqual(matchByHand(request, posts));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the earliest window in which it would be possible', () => {
    fc.assert(
      fc.property(small, (made) => {
        const { request, posts } = caseOf(made);
        const { missing, ways } = match(request, postIndex(posts, families));
        const byHand = missing === 0 ? null : laterByHand(request, posts, months);
        expect(
          ways.laterWindow === undefined ? null : { from: ways.laterWindow.from, free: ways.laterWindow.free },
        ).toEqual(byHand);
      }),
      { numRuns: 500 },
    );
  });

  it('splits what is wanted without loss, never beyond what a month has left, whatever the order of the posts', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat(1000)), (made, order) => {
        const { request, posts } = caseOf(made);
        const found = match(request, postIndex(posts, families));
        const shares = posts.map((one) => ({ one, at: order.next().value ?? 0 }));
        const shuffled = shares.sort((a, b) => a.at - b.at).map(({ one }) => one);
        expect(match(request, postIndex(shuffled, families))).toEqual(found);
        expect(found.covered + found.missing).toBe(request.halfDays);
        expect(found.candidates.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(found.covered);
        for (const { lots, proposed } of found.candidates) {
          expect(lots.reduce((sum, lot) => sum + lot.proposed, 0)).toBe(proposed);
          for (const lot of lots) expect(lot.proposed).toBeLessThanOrEqual(lot.free);
        }
      }),
    );
  });

  it('never finds less when a post is added', () => {
    fc.assert(
      fc.property(small, post, (made, more) => {
        const { request, posts } = caseOf(made);
        const added = caseOf({ ...made, posts: [...made.posts, more] });
        expect(match(request, postIndex(added.posts, families)).covered).toBeGreaterThanOrEqual(
          match(request, postIndex(posts, families)).covered,
        );
      }),
    );
  });
});

const one = (id: string, skills: Record<string, number>, free: number): MatchPost => ({
  id,
  skills: new Map(Object.entries(skills)),
  place: null,
  months: new Map([['2027-01', { capacity: 10, committed: 10 - free }]]),
});
const wanted: MatchRequest = {
  skill: 'ENERGY',
  level: 2,
  halfDays: 8,
  months: ['2027-01'],
  place: null,
  onProject: new Set(['known']),
};

describe('a request that nobody can serve', () => {
  it('says what is missing, what a lower level has and which skill is nearest', () => {
    const posts = [one('a', { ENERGY: 2 }, 3), one('b', { ENERGY: 1 }, 4), one('c', { HOUSING: 3 }, 6)];
    const found = match(wanted, postIndex(posts, families));
    expect(found).toMatchObject({ covered: 3, missing: 5, ways: { lowerLevel: { level: 1, free: 4 } } });
    expect(found.ways.nearestSkill).toEqual({ skill: 'HOUSING', free: 6 });
    const words = waysInWords(found, { fr: 'rénovation de l’habitat', en: 'housing renovation' });
    expect(words.map(({ kind }) => kind)).toEqual(['MISSING', 'LOWER_LEVEL', 'NEAREST_SKILL']);
    expect(words[2]?.words.fr).toContain('rénovation de l’habitat');
  });

  it('has nothing said where nothing is missing', () => {
    expect(waysInWords(match(wanted, postIndex([one('a', { ENERGY: 2 }, 9)], families)), null)).toEqual([]);
  });
});

it('each place is explained with the figures it rests on', () => {
  const found = match(wanted, postIndex([one('known', { ENERGY: 3 }, 4)], families));
  const [candidate] = found.candidates;
  if (candidate === undefined) throw new Error('nobody was found');
  expect(reasonsOf(candidate, wanted).map(({ words }) => words.en)).toEqual([
    'holds the skill above the level asked (teaches for leads)',
    '4 half-day(s) free in the window, of 8 to find',
    'has worked on this project already',
    'distance unknown',
    '6 half-day(s) of 10 promised already (60%)',
  ]);
});

it('the distance from Lens to Béthune is about eighteen kilometres, and unknown without one of them', () => {
  const lens = { longitude: 2.8334, latitude: 50.4292 };
  const metres = metresBetween(lens, { longitude: 2.6406, latitude: 50.5303 });
  expect(Math.round((metres ?? 0) / 1000)).toBe(18);
  expect(metresBetween(lens, null)).toBeNull();
});
