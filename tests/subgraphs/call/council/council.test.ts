import { v7 } from 'uuid';
import { dayOf } from '#shared/graphql/today.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { analyst, call, loosAgent, officer, otherOfficer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(() => scale?.close());

const today = dayOf(new Date());
const tomorrow = dayOf(new Date(Date.now() + 86_400_000));

async function run(mutation: string, input: object, actor: Actor = officer) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await scale.ask(
    actor,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      developmentCouncil { compulsory } problems { __typename message path ... on RuleBroken { rule article } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return { problems: data?.done?.problems ?? [], code: errors?.[0]?.extensions.code };
}

const council = async (what: string, actor: Actor = officer) =>
  (await scale.ask(actor, `{ agglomeration(siren: "${call}") { developmentCouncil { ${what} } } }`)).data.agglomeration
    .developmentCouncil;

const composed = { women: 6, men: 5, ages: [2, 3, 3, 2, 1], withoutCouncillors: true };

describe('the development council of an agglomeration', () => {
  it('is composed from a day on, within parity; its own officers read counts that are hidden from others', async () => {
    expect((await run('setCouncilComposition', { ...composed, since: '2026-01-01' })).problems).toEqual([]);
    const later = { women: 30, men: 30, ages: [10, 10, 20, 10, 10], withoutCouncillors: true, since: '2026-06-01' };
    expect((await run('setCouncilComposition', later)).problems).toEqual([]);
    const what = 'composition(on: "2026-03-01") { since women men ages { members } }';
    expect((await council(what)).composition).toMatchObject({ since: '2026-01-01', women: 6, men: 5 });
    const hidden = await council(what, analyst);
    expect(hidden.composition).toEqual({
      since: '2026-01-01',
      women: 6,
      men: 5,
      ages: Array(5).fill({ members: null }),
    });
    expect((await council('composition(on: "2025-01-01") { since }')).composition).toBeNull();
    expect((await council('composition { women }', loosAgent)).composition).toEqual({ women: 30 });
  });

  it('is refused beyond parity, with its article; and a second one of a day is refused', async () => {
    const broken = await run('setCouncilComposition', {
      ...composed,
      women: 8,
      since: '2027-01-01',
      ages: [4, 3, 3, 2, 1],
    });
    expect(broken.problems).toMatchObject([{ rule: 'PARITY', article: 'CGCT L5211-10-1' }]);
    const again = await run('setCouncilComposition', { ...composed, since: '2026-01-01' });
    expect(again.problems).toMatchObject([{ path: ['input', 'since'] }]);
  });

  it('is asked questions, gives opinions, and reads what became of each', async () => {
    const referral = { title: 'Le projet de territoire', question: 'Qu’en pensez-vous ?', origin: 'AGGLOMERATION' };
    await run('recordReferral', { ...referral, referredOn: '2026-02-01', dueOn: '2026-05-01' });
    const { referrals } = await council('referrals { nodes { id title dueOn } }');
    const opinion = {
      referralId: referrals.nodes[0].id,
      title: 'Avis sur le projet',
      opinion: 'Favorable.',
      adoptedOn: '2026-04-10',
    };
    expect((await run('recordOpinion', opinion)).problems).toEqual([]);
    const what = 'opinions(unanswered: true) { totalCount nodes { id version followUp } }';
    const waiting = (await council(what)).opinions;
    expect(waiting).toMatchObject({ totalCount: 1, nodes: [{ followUp: 'NONE' }] });
    const [{ id, version }] = waiting.nodes;
    const answer = {
      id,
      expectedVersion: version,
      followUp: 'PARTLY',
      reason: 'Deux propositions retenues.',
      followedOn: '2026-06-01',
    };
    expect((await run('followUpOpinion', { ...answer, followUp: 'NONE' })).problems).toHaveLength(1);
    expect((await run('followUpOpinion', { ...answer, followedOn: '2026-04-01' })).problems).toHaveLength(1);
    expect((await run('followUpOpinion', { ...answer, reason: ' ' })).problems).toHaveLength(1);
    expect((await run('followUpOpinion', answer)).problems).toEqual([]);
    expect((await run('followUpOpinion', answer)).problems).toMatchObject([{ __typename: 'VersionConflict' }]);
    expect((await council(what)).opinions.totalCount).toBe(0);
    const told = await council('referrals { nodes { opinions { nodes { followUp followUpReason } } } }', loosAgent);
    expect(told.referrals.nodes[0].opinions.nodes).toEqual([
      { followUp: 'PARTLY', followUpReason: 'Deux propositions retenues.' },
    ]);
  });

  it.each([
    ['an opinion of tomorrow', 'recordOpinion', { title: 'a', opinion: 'b', adoptedOn: tomorrow }],
    [
      'an opinion on a referral of nobody',
      'recordOpinion',
      { title: 'a', opinion: 'b', adoptedOn: today, referralId: v7() },
    ],
    ['an opinion that says nothing', 'recordOpinion', { title: 'a', opinion: ' ', adoptedOn: today }],
    [
      'a referral due before it is asked',
      'recordReferral',
      { title: 'a', question: 'b', origin: 'COUNCIL', referredOn: '2026-02-01', dueOn: '2026-01-01' },
    ],
    [
      'a mission that ends before it begins',
      'recordCouncilMission',
      { kind: 'STORY', title: 'a', trainedCount: 1, halfDays: 2, from: '2026-02-01', until: '2026-01-01' },
    ],
    [
      'a mission with fewer than nobody trained',
      'recordCouncilMission',
      { kind: 'STORY', title: 'a', trainedCount: -1, halfDays: 2, from: '2026-02-01' },
    ],
  ])('refuses %s', async (_what, mutation, input) => {
    expect((await run(mutation, input)).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
  });

  it('has missions, with how many were trained hidden where few', async () => {
    const mission = {
      kind: 'LISTENING',
      title: 'Écoute des marchés',
      training: 'Une journée',
      trainedCount: 3,
      halfDays: 12,
    };
    expect((await run('recordCouncilMission', { ...mission, from: '2026-03-01' })).problems).toEqual([]);
    const what = 'missions { nodes { kind halfDays trainedCount } }';
    expect((await council(what)).missions.nodes).toEqual([{ kind: 'LISTENING', halfDays: 12, trainedCount: 3 }]);
    expect((await council(what, loosAgent)).missions.nodes[0].trainedCount).toBeNull();
  });

  it('is written by its own agglomeration alone', async () => {
    expect((await run('setCouncilComposition', { ...composed, since: '2028-01-01' }, loosAgent)).code).toBe(
      'FORBIDDEN',
    );
    const { opinions } = await council('opinions { nodes { id version } }');
    const [{ id, version }] = opinions.nodes;
    const answer = { id, expectedVersion: version, followUp: 'TAKEN', reason: 'x', followedOn: today };
    expect((await run('followUpOpinion', answer, otherOfficer)).code).toBe('NOT_FOUND');
  });

  it('tells whether the law asks for one: more than 50,000 inhabitants', async () => {
    expect(await council('inhabitants compulsory')).toEqual({ inhabitants: 16_455, compulsory: false });
  });
});
