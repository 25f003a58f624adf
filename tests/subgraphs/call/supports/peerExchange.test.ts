import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall } from '../openCall.js';
import { bethune, bethuneAgent, eleu, grenay, grenayAgent, loos } from '../smallTerritory.js';
import { supporting } from './supporting.js';

let scale: CallUnderTest;
let use: ReturnType<typeof supporting>;
beforeAll(async () => {
  scale = await openCall();
  use = supporting(scale);
});
afterAll(() => scale?.close());

const exchange = (projectId: string, values: object = {}) =>
  use.offerOf(projectId, { kind: 'PEER_EXCHANGE', role: 'PEER_EXCHANGE', months: [], host: bethune, ...values });

describe('an exchange between peers', () => {
  it.each<[string, object, Record<string, unknown>]>([
    ['no host', { host: null }, { rule: 'support.host' }],
    ['a host that comes to itself', { host: loos }, { path: ['input', 'host'] }],
    ['a host of another territory', { host: '75056' }, { path: ['input', 'host'] }],
  ])('is not offered with %s', async (_what, values, problem) => {
    const offered = await use.offer(exchange(await use.project(), values));
    expect(offered).toMatchObject({ support: null, problems: [problem] });
  });

  it('alone has a host', async () => {
    const input = use.offerOf(await use.project(), { postId: await use.post(20), host: bethune });
    expect((await use.offer(input)).problems).toMatchObject([{ path: ['input', 'host'] }]);
  });

  it('is promised and at work by the host’s consent too, is told to it, and ends with it', async () => {
    const projectId = await use.project();
    const input = exchange(projectId);
    const { support } = await use.offer(input);
    const word = (commune: string, values: object = {}) =>
      use.word(projectId, input.needId, { commune, role: 'PEER_EXCHANGE', ...values });
    await word(loos);
    expect(await use.one(support.id)).toMatchObject({
      state: 'OFFERED',
      words: [
        { insee: loos, standing: 'GRANTED' },
        { insee: bethune, standing: 'NONE' },
      ],
    });
    await word(bethune, { scale: 'PEERS' });
    expect(await use.one(support.id)).toMatchObject({ state: 'CONSENTED' });
    expect((await use.move(support.id, 'ACTIVE')).problems).toEqual([]);
    const told = await use.rows<{ to: string; host: string }>(
      `select payload->>'addressee' as to, payload->>'host' as host from outbox
      where stream = $1 and kind = 'SUPPORT' order by number`,
      projectId,
    );
    expect(told.map(({ to }) => to)).toEqual([loos, bethune, loos, bethune, loos, bethune]);
    expect(new Set(told.map(({ host }) => host))).toEqual(new Set([bethune]));
    await word(bethune, { scale: 'PEERS', state: 'WITHDRAWN', enforceableFrom: null });
    expect(await use.one(support.id)).toMatchObject({ state: 'INTERRUPTED', endReason: 'CONSENT_WITHDRAWN' });
  });

  it('is read by its host, wherever that belongs, and by no other commune that it does not concern', async () => {
    const { support } = await use.offer(exchange(await use.project()));
    const question = 'query ($id: ID!) { support(id: $id) { hostCode host { insee name } } }';
    const read = async (actor: typeof bethuneAgent) =>
      (await scale.ask(actor, question, { id: support.id })).data.support;
    expect(await read(bethuneAgent)).toEqual({ hostCode: bethune, host: { insee: bethune, name: 'Béthune' } });
    expect(await read(grenayAgent)).toBeNull();
  });

  it('is not brought to work without its host, nor given another one, straight in the table', async () => {
    const projectId = await use.project({ coCarriers: [grenay] });
    const input = exchange(projectId);
    const { support } = await use.offer(input);
    await use.word(projectId, input.needId, { role: 'PEER_EXCHANGE' });
    const write = (sql: string) => use.rows(sql, support.id);
    await expect(write(`update support set state = 'ACTIVE' where id = $1`)).rejects.toMatchObject({
      constraint: 'support_consent',
    });
    await use.word(projectId, input.needId, { role: 'PEER_EXCHANGE', commune: bethune, scale: 'PEERS' });
    await use.move(support.id, 'ACTIVE');
    await expect(write(`update support set host = '${eleu}' where id = $1`)).rejects.toMatchObject({
      constraint: 'support_consent',
    });
  });
});
