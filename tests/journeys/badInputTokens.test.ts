import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { tokenOf } from '#infra/demo/token.js';
import { type Actor, publicActor, type Scale, scales } from '#shared/identity/Actor.js';
import { signatureHeader, signDelivery, signRequest } from '#shared/identity/signature.js';
import { listen } from '#shared/service/HttpService.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { clearRefusals } from './clearRefusal.js';
import { untouchedProduct } from './untouchedProduct.js';

const untouched = untouchedProduct();
const { unchanged } = untouched;

const createProject = 'mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }';
const change = JSON.stringify({
  query: createProject,
  variables: { input: { idempotencyKey: 'with a bad token', title: 'Ombrières', theme: 'ENERGY' } },
});

describe('a token', () => {
  let good: string;
  let claims: JWTPayload;
  let header: { alg: string; kid: string; typ: string };
  let ownKey: Awaited<ReturnType<typeof importJWK>>;
  beforeAll(async () => {
    good = (await tokenOf('commune-agent', untouched.product.address)).out.trim();
    claims = decodeJwt(good);
    header = decodeProtectedHeader(good) as typeof header;
    const file = join(untouched.product.filled.issuerFolder, 'issuer-keys.json');
    const { signing } = JSON.parse(readFileSync(file, 'utf8')) as { signing: [JWK] };
    ownKey = await importJWK(signing[0], 'RS256');
  });
  /** A token of the product's own issuer, signed with its own key, with other claims. */
  const signed = (other: Record<string, unknown>, key = ownKey) =>
    new SignJWT({ ...claims, ...other }).setProtectedHeader(header).sign(key);
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = () => Math.floor(Date.now() / 1000);

  it('made so with its own claims opens: what is refused below is refused for what is wrong with it', async () => {
    const answer = await untouched.product.send(
      '{"query": "{ actions(filter: { visibilities: [PRIVATE] }) { totalCount } }"}',
      {
        authorization: `Bearer ${await signed({})}`,
      },
    );
    expect(answer.status).toBe(200);
    expect(answer.data.actions.totalCount).toBeGreaterThan(0);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['that has expired', () => signed({ iat: now() - 7_200, exp: now() - 3_600 })],
    ['of another issuer', () => signed({ iss: 'https://issuer.example' })],
    ['for another audience', () => signed({ aud: 'another-service' })],
    ['without audience', () => signed({ aud: undefined })],
    ['not valid yet', () => signed({ nbf: now() + 3_600 })],
    ['signed by a key of nobody', async () => signed({}, (await generateKeyPair('RS256')).privateKey)],
    ['with alg: none', () => `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`],
    ['whose claims were changed', () => good.replace(/\.[^.]+\./, `.${encoded({ ...claims, sub: 'director' })}.`)],
    ['cut short', () => good.slice(0, -20)],
    ['of any text', () => 'sesame'],
    ['of 100 KB', () => `${'a'.repeat(100_000)}.b.c`],
  ])('%s changes nothing, reads nothing, and is told so in the language asked', async (what, make) => {
    const token = await make();
    for (const [language, word] of [
      ['fr', /reconnectez-vous|Connexion|jeton/],
      ['en', /sign in again|Sign-in|token/],
    ] as const) {
      for (const body of [change, '{"query": "{ communes { totalCount } }"}']) {
        const sent = untouched.product.send(body, { authorization: `Bearer ${token}`, 'accept-language': language });
        // A header beyond what HTTP servers take ends with the server's own refusal.
        const answer = what === 'of 100 KB' ? await sent.catch(() => null) : await sent;
        if (answer === null || answer.status === 431) continue;
        expect([answer.status, answer.data]).toEqual([401, undefined]);
        const errors = clearRefusals(answer.errors);
        expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        expect(errors[0]?.message).toMatch(word);
      }
    }
  });

  it('of a commune that acts for another one is refused, whatever it asks', async () => {
    for (const tenant of ['62213', '246200364', '216202135', 'x', '62528,62213']) {
      for (const body of [change, '{"query": "{ communes { totalCount } }"}']) {
        const headers = { authorization: `Bearer ${good}`, 'archipel-acting-for': tenant, 'accept-language': 'en' };
        const answer = await untouched.product.send(body, headers);
        expect([tenant, answer.status, answer.data]).toEqual([tenant, 403, undefined]);
        expect(clearRefusals(answer.errors)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
  });

  it('of a secretary of three communes acts for each of them, and for no fourth', async () => {
    const acting = async (tenant: string) => {
      const headers = { 'archipel-acting-for': tenant };
      const answer = await untouched.product.ask('shared-secretary', '{ __typename }', {}, headers);
      return answer.errors?.[0]?.extensions.code ?? 'acts';
    };
    expect(await acting('62107')).toBe('acts');
    expect(await acting('62528')).toBe('FORBIDDEN');
  });

  it('has changed nothing', unchanged);
});

describe('a scale asked without the gateway', () => {
  const servers = new Map<Scale, { app: FastifyInstance; url: string }>();
  const secretOf = (scale: string) => `the secret of the gateway and ${scale}, in tests`;
  beforeAll(async () => {
    for (const scale of scales) {
      const app = createSubgraphServer({
        subgraph: untouched.product.scales[scale],
        gatewaySecret: secretOf(scale),
        senderSecrets: { [scale === 'commune' ? 'call' : 'commune']: secretOf(`inbox of ${scale}`) },
        receive: async (_from, delivery) => void (await untouched.product.scales[scale].receive(delivery as never)),
      });
      servers.set(scale, { app, url: await listen(app, { port: 0, host: '127.0.0.1' }) });
    }
  });
  afterAll(async () => {
    for (const { app } of servers.values()) await app.close();
  });
  const post = async (
    scale: Scale,
    path: string,
    body: string,
    signature?: string,
    more: Record<string, string> = {},
  ) => {
    const response = await fetch(`${servers.get(scale)?.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature ? { [signatureHeader]: signature } : {}), ...more },
      body,
    });
    const text = await response.text();
    return { status: response.status, ...(text === '' ? {} : JSON.parse(text)) };
  };
  const director: Actor = { subject: 'director', role: 'DIRECTOR', scale: 'pma', tenant: '200060358' };
  const question = '{"query":"{ __typename }"}';

  it.each(scales)('%s answers the gateway and nobody else', async (scale) => {
    const secret = secretOf(scale);
    const other = scale === 'pma' ? 'call' : 'pma';
    const sign = (given: object, now?: number) =>
      signRequest(question, { actor: director, audience: scale, secret, ...given }, now);
    expect(await post(scale, '/graphql', question, sign({ actor: publicActor }))).toMatchObject({ status: 200 });
    const token = (await tokenOf('director', untouched.product.address)).out.trim();
    const wrong: readonly (readonly [string | undefined, Record<string, string>?])[] = [
      [undefined],
      [undefined, { authorization: `Bearer ${token}` }],
      ['nothing'],
      [sign({ secret: secretOf(other) })],
      [sign({ audience: other })],
      [sign({}, Date.now() - 120_000)],
      [signRequest(`${question} `, { actor: director, audience: scale, secret })],
      [`${Buffer.from('{"alg":"none"}').toString('base64url')}.${sign({}).split('.')[1]}.`],
      [signDelivery(question, { from: 'commune', to: scale, secret })],
    ];
    for (const [signature, headers] of wrong) {
      for (const [language, words] of [
        ['fr', /passez par la passerelle/],
        ['en', /ask the gateway/],
      ] as const) {
        const answer = await post(scale, '/graphql', question, signature, { 'accept-language': language, ...headers });
        expect([answer.status, answer.data]).toEqual([401, undefined]);
        expect(clearRefusals(answer.errors)).toMatchObject([
          { extensions: { code: 'UNSIGNED' }, message: expect.stringMatching(words) },
        ]);
      }
    }
  });

  it('takes no act that its sender did not sign', async () => {
    const act = JSON.stringify({
      id: 'x',
      stream: 'x',
      number: 1,
      kind: 'PROPOSAL',
      from: 'commune',
      to: 'call',
      payload: {},
    });
    for (const signature of [
      undefined,
      signRequest(act, { actor: director, audience: 'call', secret: secretOf('call') }),
    ]) {
      const answer = await post('call', '/inbox', act, signature);
      expect([answer.status, answer.errors[0].extensions.code]).toEqual([401, 'UNSIGNED']);
    }
  });

  it('has changed nothing', unchanged);
});
