import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import { publicActor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { bethune, cabbalr, call, loos, otherOfficer } from '../smallTerritory.js';
import { nextYear, supporting } from './supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(async () => {
  await scale?.close();
});

const asked = (need: object, actor = publicActor) =>
  scale.ask(
    actor,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Need {
      agglomerationOffers { agglomeration { siren } state lots { lot month halfDays } } } } }`,
    { of: [{ __typename: 'Need', id: '019b8d2b-8c00-7000-8000-000000000001', ...need }] },
  );
const offers = async (need: object) => (await asked(need)).data._entities[0].agglomerationOffers;
const facilitation = {
  kind: 'FACILITATION',
  skill: 'FACILITATION',
  from: `${nextYear}-01`,
  until: `${nextYear}-31`,
  carrierCodes: [loos],
};

describe('what an agglomeration has left for a need', () => {
  it('is told by month as lots that name nobody, for each agglomeration of its communes, posts that are filled only', async () => {
    expect(await offers(facilitation)).toEqual([{ agglomeration: { siren: call }, state: 'KNOWN', lots: [] }]);
    const post = await use.post(12);
    await use.post(30, { state: 'RECRUITING' });
    await use.post(30, { skills: [{ skill: 'ENERGY', level: 'TEACHES' }] });
    const [own, other] = await offers({ ...facilitation, carrierCodes: [loos, bethune] });
    expect(own).toMatchObject({ agglomeration: { siren: cabbalr }, state: 'KNOWN', lots: [] });
    expect(other).toMatchObject({ agglomeration: { siren: call }, state: 'KNOWN' });
    expect(other.lots).toEqual([{ lot: expect.stringMatching(/^[0-9a-f]{64}$/), month: nextYear, halfDays: 12 }]);
    expect(JSON.stringify(other)).not.toContain(post);
    // The same post in the same month is the same lot for whichever need: it is not counted twice.
    const [again] = await offers({ ...facilitation, skill: null });
    expect(again.lots.map(({ lot }: { lot: string }) => lot)).toContain(other.lots[0].lot);
  });

  it('is less by what was promised, and not by what is only offered', async () => {
    const postId = await use.post(9, { skills: [{ skill: 'MOBILITY', level: 'LEADS' }] });
    const projectId = await use.project();
    const input = use.offerOf(projectId, { postId, months: [{ month: nextYear, planned: 4 }] });
    await use.offer(input);
    const need = { ...facilitation, kind: 'ENGINEERING', skill: 'mobility' };
    const left = async () => (await offers(need))[0].lots.map(({ halfDays }: { halfDays: number }) => halfDays);
    expect(await left()).toEqual([9]);
    await use.word(projectId, input.needId);
    expect(await left()).toEqual([5]);
  });

  it('asks of a training that the post teaches the skill', async () => {
    await use.post(7, { skills: [{ skill: 'FOOD', level: 'LEADS' }] });
    const training = { ...facilitation, kind: 'TRAINING', skill: 'FOOD' };
    expect((await offers(training))[0].lots).toEqual([]);
    await use.post(7, { skills: [{ skill: 'FOOD', level: 'TEACHES' }] });
    expect((await offers(training))[0].lots).toMatchObject([{ halfDays: 7 }]);
  });

  it('is unknown, never nothing, while what the need asks cannot be seen', async () => {
    const unseen = { kind: null, skill: null, from: null, until: null, carrierCodes: null };
    expect(await offers(unseen)).toEqual([{ agglomeration: null, state: 'UNKNOWN', lots: [] }]);
  });

  it('is the same for whoever may read the need: the posts behind it stay hidden', async () => {
    const { data } = await asked(facilitation, otherOfficer);
    expect(data._entities[0].agglomerationOffers).toEqual(await offers(facilitation));
    expect((await scale.ask(publicActor, `{ agglomeration(siren: "${call}") { posts { totalCount } } }`)).data).toEqual(
      {
        agglomeration: { posts: { totalCount: 0 } },
      },
    );
  });
});

describe('the window of an offer', () => {
  it.each<[string, string | null, string | null, readonly string[]]>([
    ['its months from today on', '2026-10-01', '2027-01-15', ['2026-11', '2026-12', '2027-01']],
    ['nothing once it is past', '2026-01-01', '2026-10-31', []],
    [
      'a year where it has no end',
      '2027-01-10',
      null,
      Array.from({ length: 12 }, (_, m) => `2027-${String(m + 1).padStart(2, '0')}`),
    ],
  ])('is %s', (_what, from, until, months) => {
    expect(offeredMonths(from, until, '2026-11-23')).toEqual(months);
  });

  it('looks three years ahead at most', () => {
    expect(offeredMonths('2026-11-23', '2199-12-31', '2026-11-23')).toHaveLength(36);
  });
});
