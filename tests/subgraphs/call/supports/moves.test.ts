import { dayOf } from '#shared/graphql/today.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { call, grenay, loos, loosAgent, officer } from '../smallTerritory.js';
import { supporting, thisMonth } from './supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(() => scale?.close());

const movesOf = async (id: string) => {
  const query = 'query ($id: ID!) { support(id: $id) { moves { state by endReason reason at } } }';
  const { moves } = (await scale.ask(loosAgent, query, { id })).data.support;
  const days = moves.map(({ at }: { at: string }) => at);
  expect(days).toEqual([...days].sort());
  return moves.map(({ at: _at, ...move }: { at: string }) => move);
};
const step = (state: string, by: string | null, values: object = {}) => ({
  state,
  by,
  endReason: null,
  reason: null,
  ...values,
});

describe('the moves of a support', () => {
  it('are each state it came to, by whose act and why', async () => {
    const projectId = await use.project();
    const input = use.offerOf(projectId, { postId: await use.post(20) });
    const { support } = await use.offer(input);
    await use.word(projectId, input.needId);
    await use.move(support.id, 'ACTIVE', 'Le poste est libre plus tôt.');
    await use.word(projectId, input.needId, { state: 'WITHDRAWN', enforceableFrom: null });
    expect(await movesOf(support.id)).toEqual([
      step('OFFERED', 'AGGLOMERATION'),
      step('CONSENTED', 'COMMUNE'),
      step('ACTIVE', 'AGGLOMERATION', { reason: 'Le poste est libre plus tôt.' }),
      // What was written of the step before is not why this one came.
      step('INTERRUPTED', 'COMMUNE', { endReason: 'CONSENT_WITHDRAWN' }),
    ]);
  });

  it('stay when months or half-days change, and tell a decision with its reason', async () => {
    const projectId = await use.project();
    const input = use.offerOf(projectId, { postId: await use.post(20) });
    const { support } = await use.offer(input);
    await use.rows('update support set upskilling = $2, version = version + 1 where id = $1', support.id, 'Autrement.');
    await use.move(support.id, 'INTERRUPTED', 'Le besoin a changé.');
    expect(await movesOf(support.id)).toEqual([
      step('OFFERED', 'AGGLOMERATION'),
      step('INTERRUPTED', 'AGGLOMERATION', { endReason: 'DECIDED', reason: 'Le besoin a changé.' }),
    ]);
  });
});

describe('what members received', () => {
  const coverage = async (on: string | null) => {
    const query = `query ($siren: SIREN!, $on: Date) { agglomeration(siren: $siren) {
      coverage(on: $on, first: 50) { nodes { asOf received offered doneHalfDays commune { insee } } } } }`;
    const { data } = await scale.ask(officer, query, { siren: call, on });
    const { nodes } = data.agglomeration.coverage;
    return nodes.find(({ commune }: { commune: { insee: string } }) => commune.insee === loos);
  };

  it('is told of a day: what had begun, what was done in the months up to then', async () => {
    const projectId = await use.project({ coCarriers: [grenay] });
    const input = use.offerOf(projectId, { postId: await use.post(20), months: [{ month: thisMonth, planned: 4 }] });
    const before = await coverage(null);
    const { support } = await use.offer(input);
    expect(await coverage(null)).toMatchObject({ offered: before.offered + 1, received: before.received });
    await use.word(projectId, input.needId);
    await use.move(support.id, 'ACTIVE');
    const { version } = await use.one(support.id);
    const done = { id: support.id, expectedVersion: version, months: [{ month: thisMonth, done: 3 }] };
    await use.run(
      'mutation ($input: RecordSupportHalfDaysInput!) { recordSupportHalfDays(input: $input) { problems { message } } }',
      done,
    );
    const now = await coverage(null);
    expect(now).toMatchObject({
      asOf: dayOf(new Date()),
      offered: before.offered,
      received: before.received + 1,
      doneHalfDays: before.doneHalfDays + 3,
    });
    expect(await coverage('2024-06-01')).toMatchObject({
      asOf: '2024-06-01',
      received: 0,
      offered: 0,
      doneHalfDays: 0,
    });
  });
});
