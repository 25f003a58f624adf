import { v7 } from 'uuid';
import { endWhatIsOver } from '#pma/allocations/startEndings.js';
import { inTransaction } from '#shared/database/transaction.js';
import type { ConsentAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, inDays, type OpenPole, openPole, useRealDay } from '../openPole.js';
import { loos, poleSiren, post } from '../poleRows.js';
import { follow, request, run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(() => pole?.close());

type Word = Partial<ConsentAct>;
const numbers = new Map<string, number>();
const delivery = (projectId: string, given: Word) => {
  const number = (numbers.get(projectId) ?? 0) + 1;
  numbers.set(projectId, number);
  const payload: ConsentAct = {
    ...{ projectId, addressee: poleSiren, commune: loos, state: 'GRANTED', decidedOn: '2026-11-20' },
    ...{ body: 'EXECUTIVE', reference: null, ...given },
  };
  const recordedAt = new Date().toISOString();
  return {
    id: v7(),
    stream: projectId,
    number,
    kind: 'CONSENT',
    from: 'commune',
    to: 'pma',
    payload,
    recordedAt,
  } as const;
};
const say = (projectId: string, given: Word = {}) => pole.scale.receive(delivery(projectId, given));

interface Made {
  readonly id: string;
  readonly version: number;
  readonly projectId: string;
}

/** An accepted allocation of a project of its own, with its employer's agreement. */
async function accepted(projectId = v7(), agreement: object = {}, planned = 1, period: object = {}): Promise<Made> {
  const months = [{ month: '2026-12', planned }];
  const input = request({ projectId, technicianId: post(3), months, ...period });
  const asked = await run(pole, 'requestAllocation', input);
  const { id, version } = await follow(pole, asked.allocation, ['PROPOSED', 'ACCEPTED']);
  const agreed = await run(pole, 'recordEmployerAgreement', {
    ...{ id, expectedVersion: version, agreedOn: '2026-01-05', ...agreement },
  });
  expect(agreed.problems).toEqual([]);
  return { id, version: agreed.allocation.version, projectId };
}

async function active(terms: Word = {}, agreement: object = {}, period: object = {}): Promise<Made> {
  const made = await accepted(undefined, agreement, 1, period);
  await say(made.projectId, terms);
  return { ...made, ...(await follow(pole, made, ['ACTIVE'])) };
}

const stateOf = async (id: string) =>
  (await pole.ask(`{ allocation(id: "${id}") { state endedOn endReason version } }`)).data.allocation;
const outbox = (projectId: string): Promise<{ kind: string; receiver: string; payload: Record<string, unknown> }[]> =>
  pole.owner.query('select kind, receiver, payload from outbox where stream = $1 order by number', [projectId]);
const committed = async (month: string) =>
  (
    await pole.owner.query('select committed from technician_month where technician_id = $1 and month = $2', [
      post(3),
      month,
    ])
  )[0].committed;

describe('an allocation whose consent is taken back', () => {
  it('ends that day: what was done is kept, what was planned is free again, both sides are told', async () => {
    const made = await accepted(undefined, {}, 4);
    await say(made.projectId);
    const before = await committed('2026-12');
    const { version } = await follow(pole, made, ['ACTIVE']);
    const done = await run(pole, 'recordHalfDays', {
      ...{ id: made.id, expectedVersion: version, months: [{ month: '2026-11', done: 2 }] },
    });
    expect(done.problems).toEqual([]);
    await say(made.projectId, { state: 'WITHDRAWN' });
    expect(await stateOf(made.id)).toMatchObject({
      ...{ state: 'ENDED', endedOn: '2026-11-23', endReason: 'CONSENT_WITHDRAWN' },
    });
    expect(await committed('2026-12')).toBe(before - 4);
    expect(await outbox(made.projectId)).toMatchObject([
      {
        ...{ kind: 'ALLOCATION_ENDED', receiver: 'commune' },
        payload: { addressee: loos, allocationId: made.id, endedOn: '2026-11-23', reason: 'CONSENT_WITHDRAWN' },
      },
    ]);
    const journal = await pole.owner.query(`select verb from journal where id = $1 order by seq desc limit 1`, [
      made.id,
    ]);
    expect(journal).toEqual([{ verb: 'END' }]);
    // Work done before may still be told; work after the last day may not.
    const ended = await stateOf(made.id);
    const told = (month: string) =>
      run(pole, 'recordHalfDays', { id: made.id, expectedVersion: ended.version, months: [{ month, done: 0 }] });
    expect((await told('2026-12')).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
    expect((await told('2026-11')).problems).toEqual([]);
  });

  it('ends once, however often the word is delivered, and a later consent does not revive it', async () => {
    const made = await active();
    const withdrawal = delivery(made.projectId, { state: 'WITHDRAWN' });
    expect(await pole.scale.receive(withdrawal)).toBe('RECEIVED');
    const after = await stateOf(made.id);
    expect(await pole.scale.receive(withdrawal)).toBe('KNOWN');
    await say(made.projectId, { state: 'WITHDRAWN' });
    await say(made.projectId);
    expect(await stateOf(made.id)).toEqual(after);
    expect(await outbox(made.projectId)).toHaveLength(1);
  });

  it('waits for the words before it: a withdrawal that comes too early ends nothing yet', async () => {
    const made = await active();
    const first = delivery(made.projectId, { reference: 'D-2' });
    const second = delivery(made.projectId, { state: 'WITHDRAWN' });
    expect(await pole.scale.receive(second)).toBe('OUT_OF_ORDER');
    expect((await stateOf(made.id)).state).toBe('ACTIVE');
    await pole.scale.receive(first);
    await pole.scale.receive(second);
    expect((await stateOf(made.id)).state).toBe('ENDED');
  });

  it('in the second in which it starts is never left at work', async () => {
    for (let round = 0; round < 12; round += 1) {
      const made = await accepted();
      await say(made.projectId);
      const start = () => run(pole, 'moveAllocation', { id: made.id, expectedVersion: made.version, to: 'ACTIVE' });
      const withdraw = () => say(made.projectId, { state: 'WITHDRAWN' });
      const [first, second] = round % 2 === 0 ? [start, withdraw] : [withdraw, start];
      const answers = await Promise.all([first(), second()]);
      const started = answers.find((answer) => typeof answer === 'object');
      const { state } = await stateOf(made.id);
      expect(['ENDED', 'ACCEPTED']).toContain(state);
      if (state === 'ACCEPTED') expect(started).toMatchObject({ problems: [{ rule: 'CONSENT' }], error: undefined });
      expect(await outbox(made.projectId)).toHaveLength(state === 'ENDED' ? 1 : 0);
    }
  });

  it('while its start is not yet committed ends what that start began', async () => {
    const made = await accepted();
    await say(made.projectId);
    const scope = { ...actors.director, audience: 'institution' as const, readOnly: false };
    const [received] = await inTransaction(pole.app, scope, async (manager) => {
      await manager.query("update allocation set state = 'ACTIVE' where id = $1", [made.id]);
      const withdrawal = say(made.projectId, { state: 'WITHDRAWN' });
      const first = await Promise.race([withdrawal, new Promise((resolve) => setTimeout(resolve, 200, 'waits'))]);
      expect(first).toBe('waits');
      return [withdrawal];
    });
    expect(await received).toBe('RECEIVED');
    expect(await stateOf(made.id)).toMatchObject({ state: 'ENDED', endReason: 'CONSENT_WITHDRAWN' });
  });

  it('is refused, superseded by a word that does not bind, or concerns one of its projects alone', async () => {
    const [refused, replaced, other] = [await active(), await active(), await active()];
    const terms = { needId: v7(), scale: 'POLE', role: 'SECONDMENT', body: 'AGREEMENT' } as const;
    await say(refused.projectId, { state: 'REFUSED' });
    await say(replaced.projectId, { ...terms, enforceableFrom: null });
    expect(await stateOf(refused.id)).toMatchObject({ state: 'ENDED', endReason: 'CONSENT_REFUSED' });
    expect(await stateOf(replaced.id)).toMatchObject({ state: 'ENDED', endReason: 'CONSENT_REPLACED' });
    expect(await stateOf(other.id)).toMatchObject({ state: 'ACTIVE', endedOn: null });
  });
});

describe('the calendar', () => {
  // The database's own today tells whether a period is over: these run from three weeks ago to a month from now.
  let putBack: () => void;
  beforeAll(() => {
    putBack = useRealDay();
  });
  afterAll(() => putBack());
  const until = inDays(30);
  const around = {
    ...{ technicianId: post(2), from: inDays(-20), until },
    months: [{ month: until.slice(0, 7), planned: 1 }],
  };
  const terms = { needId: v7(), scale: 'POLE', role: 'SECONDMENT', body: 'AGREEMENT' } as const;
  const held = { ...terms, enforceableFrom: '2020-01-01' };

  it('ends on its last day what a consent or an agreement carried until then, and nothing else', async () => {
    const over = await active({ ...held, until: inDays(0) }, {}, around);
    const running = await active({ ...held, until: inDays(30) }, {}, around);
    const agreed = await active({}, { until: inDays(0) }, around);
    await endWhatIsOver(pole.ownerUrl);
    for (const { id } of [over, running, agreed]) expect(await stateOf(id)).toMatchObject({ state: 'ACTIVE' });
    // The day after.
    await pole.owner.query('update consent_receipt set until_day = $2 where project_id = $1', [
      over.projectId,
      inDays(-1),
    ]);
    await pole.owner.query('update allocation set employer_agreement_until = $2 where id = $1', [
      agreed.id,
      inDays(-1),
    ]);
    await endWhatIsOver(pole.ownerUrl);
    await endWhatIsOver(pole.ownerUrl);
    const end = { state: 'ENDED', endedOn: inDays(-1) };
    expect(await stateOf(agreed.id)).toMatchObject({ state: 'ENDED', endReason: 'AGREEMENT_OVER' });
    expect(await stateOf(over.id)).toMatchObject({ ...end, endReason: 'CONSENT_OVER' });
    expect(await outbox(over.projectId)).toHaveLength(1);
    expect(await stateOf(running.id)).toMatchObject({ state: 'ACTIVE' });
  });

  it('leaves alone what was taken in without a consent: that stays a point to verify', async () => {
    const found = async () =>
      pole.owner.query(`select state from allocation where imported order by id`) as Promise<{ state: string }[]>;
    const before = await found();
    expect(before).toContainEqual({ state: 'ACTIVE' });
    await endWhatIsOver(pole.ownerUrl);
    expect(await found()).toEqual(before);
  });
});

it('what the pole ends itself has its day and tells the commune too', async () => {
  const made = await active();
  await follow(pole, made, ['ENDED']);
  expect(await stateOf(made.id)).toMatchObject({ state: 'ENDED', endedOn: '2026-11-23', endReason: 'DECIDED' });
  expect(await outbox(made.projectId)).toMatchObject([{ payload: { reason: 'DECIDED' } }]);
});

it('work does not start on an agreement that is over', async () => {
  const made = await accepted(undefined, { until: inDays(-1) });
  await say(made.projectId);
  const start = await run(pole, 'moveAllocation', { id: made.id, expectedVersion: made.version, to: 'ACTIVE' });
  expect(start.problems).toMatchObject([{ rule: 'EMPLOYER_AGREEMENT' }]);
});
