import type { FastifyInstance } from 'fastify';
import type { Subgraph, SubgraphRequest } from '#shared/graphql/Subgraph.js';
import { type Actor, publicActor, type Scale } from '#shared/identity/Actor.js';
import { signatureHeader, signDelivery, signRequest } from '#shared/identity/signature.js';
import { DeliveryRefused } from '#shared/journal/DeliveryRefused.js';
import { listen } from '#shared/service/HttpService.js';
import { httpSend } from '#shared/service/httpSend.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '#tests/support/suite.js';

const gatewaySecret = 'the secret of the pair gateway and call';
const communeSecret = 'the secret of the pair commune and call';
const director: Actor = { subject: 'p-1', role: 'DIRECTOR', scale: 'pma', tenant: '200040061' };

describe('a scale on the network', () => {
  const executed: SubgraphRequest[] = [];
  const received: [Scale, unknown][] = [];
  let stopped = 0;
  let server: FastifyInstance;
  let address: string;

  const subgraph: Subgraph = {
    scale: 'call',
    sdl: 'type Query { name: String }',
    async execute(request) {
      executed.push(request);
      return { data: { name: 'CALL' } };
    },
    ready: async () => true,
    stop: async () => {
      stopped += 1;
    },
  };

  beforeAll(async () => {
    server = createSubgraphServer({
      subgraph,
      gatewaySecret,
      senderSecrets: { commune: communeSecret },
      receive: async (from, delivery) => {
        if ((delivery as { number?: number }).number === 9) throw new DeliveryRefused('OUT_OF_ORDER');
        received.push([from, delivery]);
      },
    });
    address = await listen(server, { port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await server.close();
    expect(stopped).toBe(1);
  });
  beforeEach(() => {
    executed.length = 0;
    received.length = 0;
  });

  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, json: text ? JSON.parse(text) : undefined };
  };
  const signed = (body: string, audience = 'call', secret = gatewaySecret) => ({
    [signatureHeader]: signRequest(body, { actor: director, audience, secret }),
  });
  const question = JSON.stringify({ query: '{ name }', variables: { a: 1 } });

  it('answers the gateway, with the actor that the signature holds', async () => {
    const answer = await post('/graphql', question, {
      ...signed(question),
      'accept-language': 'en',
      'x-request-id': 'request-1',
    });
    expect(answer).toEqual({ status: 200, json: { data: { name: 'CALL' } } });
    expect(executed).toMatchObject([
      { query: '{ name }', variables: { a: 1 }, actor: director, locale: 'en', requestId: 'request-1' },
    ]);
  });

  it.each([
    ['without a signature', {}],
    ['signed for another scale', signed(question, 'pma')],
    ['signed with another pair’s secret', signed(question, 'call', communeSecret)],
    ['signed for other bytes', signed(`${question} `)],
    [
      'signed as a delivery',
      { [signatureHeader]: signDelivery(question, { from: 'commune', to: 'call', secret: communeSecret }) },
    ],
  ])('refuses a question %s', async (_how, headers) => {
    const answer = await post('/graphql', question, headers);
    expect(answer).toEqual({
      status: 401,
      json: { errors: [{ message: expect.stringContaining('appels signés'), extensions: { code: 'UNSIGNED' } }] },
    });
    expect(executed).toEqual([]);
  });

  it.each([
    ['a batch', `[${question}]`],
    ['no question', '{}'],
    ['no JSON', '{ name }'],
  ])('refuses %s, signed or not', async (_what, body) => {
    const answer = await post('/graphql', body, signed(body));
    expect(answer).toMatchObject({ status: 400, json: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    expect(executed).toEqual([]);
  });

  it('refuses what is not sent as JSON, and what is too large', async () => {
    expect((await post('/graphql', question, { ...signed(question), 'content-type': 'text/plain' })).status).toBe(415);
    const large = JSON.stringify({ query: '{ name }', variables: { text: 'x'.repeat(1_100_000) } });
    expect(await post('/graphql', large, signed(large))).toMatchObject({
      status: 413,
      json: { errors: [{ extensions: { code: 'LIMIT' } }] },
    });
  });

  it('takes a delivery from the scale that signed it', async () => {
    const delivery = JSON.stringify({ id: 'd1', kind: 'PROPOSAL' });
    const signature = signDelivery(delivery, { from: 'commune', to: 'call', secret: communeSecret });
    expect((await post('/inbox', delivery, { [signatureHeader]: signature })).status).toBe(204);
    expect(received).toEqual([['commune', { id: 'd1', kind: 'PROPOSAL' }]]);
  });

  it('takes no delivery from the gateway, nor from a scale that signs for another', async () => {
    const delivery = JSON.stringify({ id: 'd2' });
    expect((await post('/inbox', delivery, signed(delivery))).status).toBe(401);
    const asPole = signDelivery(delivery, { from: 'pma', to: 'call', secret: communeSecret });
    expect((await post('/inbox', delivery, { [signatureHeader]: asPole })).status).toBe(401);
    expect(received).toEqual([]);
  });

  it('lets nobody in as the public either, unsigned', async () => {
    const body = JSON.stringify({ query: '{ name }', actor: publicActor });
    expect((await post('/graphql', body)).status).toBe(401);
  });

  it('tells a sender why it did not take a delivery, so that what waits says what is wrong', async () => {
    const { send, stop } = httpSend('commune', { call: { url: address, secret: communeSecret } });
    const delivery = {
      id: '019b8d2b-8c00-7000-8000-000000000001',
      stream: '019b8d2b-8c00-7000-8000-000000000002',
      kind: 'PROPOSAL',
      from: 'commune',
      to: 'call',
      payload: {},
      recordedAt: '2026-11-23T10:00:00.000Z',
    } as const;
    const never = new AbortController().signal;
    await send('call', { ...delivery, number: 1 }, never);
    expect(received).toHaveLength(1);
    await expect(send('call', { ...delivery, number: 9 }, never)).rejects.toThrow(
      'call answered HTTP 409: OUT_OF_ORDER',
    );
    await stop();
  });
});
