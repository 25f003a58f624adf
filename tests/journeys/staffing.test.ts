import { v7 } from 'uuid';
import { operation } from '#tests/support/operations.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.stop());

/** Asks again until the answer is what it should become, for what happens by itself a moment later. */
async function eventually<T>(ask: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const value = await ask();
    if (good(value) || attempt > 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Row {
  readonly id: string;
  readonly version: number;
}

interface Answered {
  readonly problems: unknown[];
  readonly staffingRequest?: Row | null;
  readonly allocation?: Row | null;
}

async function run(name: string, given: object = {}) {
  const { query, persona, variables } = operation(name);
  const input = { ...(variables as { input: object }).input, idempotencyKey: v7(), ...given };
  const answer = await product.ask(persona, query, { input });
  expect(answer.errors).toBeUndefined();
  const [payload] = Object.values(answer.data) as unknown[];
  return payload as Answered;
}

const seenBy = async (persona: string, id: string) => {
  const { data } = await product.ask(
    persona,
    'query ($id: ID!) { staffingRequest(id: $id) { state foundHalfDays serving committedHalfDays answers { state } } }',
    { id },
  );
  return data.staffingRequest;
};

describe('a need that nobody of the agglomeration can serve', () => {
  it('reaches the pole, is served by a post from the list, and its agglomeration and commune read how far', async () => {
    const made = await run('agglomeration/create-staffing-request', { from: '2026-12-01', until: '2099-12-31' });
    const { id = '' } = made.staffingRequest ?? {};
    expect(await seenBy('director', id)).toBeNull();
    const sent = await run('agglomeration/send-staffing-request', { id });
    expect(sent.problems).toEqual([]);
    const received = await eventually(
      () => seenBy('director', id),
      (one) => one?.serving === 'OPEN',
    );
    expect(received).toMatchObject({ state: 'SENT', serving: 'OPEN', committedHalfDays: 0 });

    const list = await product.ask('director', operation('director/requests-to-serve').query, {
      siren: '200060358',
      first: 100,
    });
    const mine = list.data.pole.requestsToServe.nodes.find((one: { id: string }) => one.id === id);
    expect(mine.matches).toMatchObject({ wantedHalfDays: 14, missingHalfDays: 0 });
    const [best] = mine.matches.matches;
    expect(best.reasons).toHaveLength(5);
    const asked = await run('director/serve-request', {
      technicianId: best.technician.id,
      from: best.from,
      until: best.until,
      months: best.lots
        .map((lot: { month: string; proposedHalfDays: number }) => ({
          month: lot.month,
          planned: lot.proposedHalfDays,
        }))
        .filter(({ planned }: { planned: number }) => planned > 0),
      staffingRequestId: id,
    });
    expect(asked.problems).toEqual([]);
    let { id: allocation = '', version = 1 } = asked.allocation ?? {};
    for (const to of ['PROPOSED', 'ACCEPTED']) {
      const moved = await product.ask(
        'director',
        'mutation ($input: MoveAllocationInput!) { moveAllocation(input: $input) { allocation { id version } problems { message } } }',
        { input: { idempotencyKey: v7(), id: allocation, expectedVersion: version, to } },
      );
      expect(moved.data.moveAllocation.problems).toEqual([]);
      ({ id: allocation, version } = moved.data.moveAllocation.allocation);
    }
    const filled = await eventually(
      () => seenBy('project-officer', id),
      (one) => one?.answers.length > 0,
    );
    expect(filled.foundHalfDays).toBe(best.proposedHalfDays);
    expect(filled.state).toBe(best.proposedHalfDays === 14 ? 'FILLED' : 'PARTLY');
    expect(await seenBy('commune-agent', id)).toMatchObject({ state: filled.state });
    expect(await seenBy('public', id)).toBeNull();
  });

  it('is taken back at both scales, and the pole places nothing for it any more', async () => {
    const made = await run('agglomeration/create-staffing-request', { from: '2026-12-01', until: '2099-12-31' });
    const { id = '' } = made.staffingRequest ?? {};
    const sent = await run('agglomeration/send-staffing-request', { id });
    await run('agglomeration/cancel-staffing-request', { id, expectedVersion: sent.staffingRequest?.version });
    const taken = await eventually(
      () => seenBy('director', id),
      (one) => one?.serving === 'CANCELLED',
    );
    expect(taken).toMatchObject({ state: 'CANCELLED', serving: 'CANCELLED' });
    const late = await run('director/serve-request', { staffingRequestId: id });
    expect(late.problems).toMatchObject([{ __typename: 'RuleBroken' }]);
  });
});
