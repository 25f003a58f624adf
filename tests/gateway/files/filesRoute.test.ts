import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import { goldenSupergraph } from '#gateway/configuration.js';
import { createGateway } from '#gateway/Gateway.js';
import { type Authenticator, createAuthenticator } from '#gateway/identity/authenticate.js';
import type { IdentityOptions } from '#gateway/identity/IdentityOptions.js';
import { httpSource } from '#gateway/sources/http.js';
import { localSource } from '#gateway/sources/local.js';
import { consoleClient, issuerPath } from '#infra/demo/issuer/clients.js';
import { tokenOf } from '#infra/demo/token.js';
import { tenantsOf } from '#infra/start/tenants.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import { fileLimit } from '#shared/exchange/files/FileDesk.js';
import { packCall } from '#shared/exchange/files/fileCalls.js';
import type { Scale } from '#shared/identity/Actor.js';
import { signatureHeader, signRequest } from '#shared/identity/signature.js';
import { listen } from '#shared/service/HttpService.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { pdfOf } from '#tests/support/pdf.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const secret = 'the secret of the pair gateway and commune';
const loos = '62528';
let product: TestProduct;
/** The commune's scale on the network, and a gateway that reaches it there, in front of the same databases. */
let server: FastifyInstance;
let apart: FastifyInstance;
let authenticator: Authenticator;
const addresses = { product: '', apart: '', scale: '' };
const tokens = new Map<string, string>();

beforeAll(async () => {
  product = await openProduct();
  addresses.product = product.address;
  server = createSubgraphServer({
    subgraph: { ...product.scales.commune, stop: async () => {} },
    gatewaySecret: secret,
  });
  addresses.scale = await listen(server, { port: 0, host: '127.0.0.1' });
  const tenants = tenantsOf(await loadTerritory());
  const identity: IdentityOptions = {
    issuer: `${product.address}${issuerPath}`,
    audience: 'archipel',
    clientId: consoleClient,
    sessionSecret: 'a-session-secret-of-this-test-only',
    get baseUrl() {
      return addresses.apart;
    },
    tenantOfSiren: (siren) => tenants[siren] ?? null,
  };
  authenticator = createAuthenticator(identity);
  apart = await createGateway({
    supergraphSdl: readFileSync(goldenSupergraph, 'utf8'),
    source: (name) =>
      name === 'commune'
        ? httpSource({ name, url: `${addresses.scale}/graphql`, secret })
        : localSource(product.scales[name as Scale]),
    authenticate: (request) => authenticator.authenticate(request),
    mode: 'demonstration',
  });
  addresses.apart = await listen(apart, { port: 0, host: '127.0.0.1' });
  for (const persona of ['commune-agent', 'project-officer']) {
    tokens.set(persona, (await tokenOf(persona, product.address)).out.trim());
  }
});
afterAll(async () => {
  await apart?.close();
  await server?.close();
  await product?.stop();
});

const as = (persona: string): Record<string, string> => ({ authorization: `Bearer ${tokens.get(persona)}` });
const agent = () => as('commune-agent');
const post = (base: string, body: Uint8Array, headers: Record<string, string>, path = '/files/commune/file') =>
  fetch(`${base}${path}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: {
      'content-type': 'application/pdf',
      'x-file-name': encodeURIComponent('Délibération n° 41.pdf'),
      ...headers,
    },
  });
const get = (base: string, id: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/files/commune/file/${id}`, { headers });
async function kept(base: string, text: string): Promise<string> {
  const answer = await post(base, await pdfOf(text), agent());
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
const said = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return { status: answer.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
};

describe.each([
  ['in one process', 'product'],
  ['over signed HTTP', 'apart'],
] as const)('files of a scale %s', (_way, gateway) => {
  const base = () => addresses[gateway];

  it('come back byte for byte under their name, to be saved and never shown as a page', async () => {
    const bytes = await pdfOf(`Par ${gateway}.`);
    const answer = await post(base(), bytes, agent());
    expect(answer.status).toBe(201);
    const { id, version, problems } = (await answer.json()) as Record<string, unknown>;
    expect({ version, problems }).toEqual({ version: 1, problems: [] });
    const back = await get(base(), String(id), agent());
    expect([back.status, Buffer.from(await back.arrayBuffer()).equals(bytes)]).toEqual([200, true]);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Deliberation n_ 41.pdf"; filename*=UTF-8''D%C3%A9lib%C3%A9ration%20n%C2%B0%2041.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('are as absent to whom they are not for as what does not exist, a scale or a kind that is none among it', async () => {
    const id = await kept(base(), 'Pour nous.');
    const absent = await said(await get(base(), v7(), agent()));
    expect(absent).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await said(await get(base(), id, as('project-officer')))).toEqual(absent);
    expect(await said(await get(base(), id))).toEqual(absent);
    expect(await said(await get(base(), '..%2f..%2fetc%2fpasswd', agent()))).toEqual(absent);
    for (const path of ['/files/pma/file/1', '/files/nowhere/file/1', '/files/commune/constructor/1']) {
      expect(await said(await fetch(`${base()}${path}`, { headers: agent() }))).toEqual(absent);
    }
    const bytes = await pdfOf('Nulle part.');
    expect(await said(await post(base(), bytes, agent(), '/files/commune/toString'))).toEqual(absent);
  });

  it('are given and taken for whoever the graph would know, and nobody else', async () => {
    const bytes = await pdfOf('Qui est là ?');
    expect(await said(await post(base(), bytes, {}))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await said(await post(base(), bytes, { authorization: 'Bearer x.y.z' }))).toMatchObject({ status: 401 });
    expect(await said(await post(base(), bytes, as('project-officer')))).toMatchObject({ status: 403 });
    const elsewhere = { ...agent(), 'archipel-acting-for': '62065' };
    expect(await said(await post(base(), bytes, elsewhere))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it.each([
    ['a page of the web called .pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'FILE_IS_PDF'],
    ['a zip', Buffer.from('504b0304140000000800', 'hex'), 'FILE_IS_PDF'],
    ['nothing', Buffer.alloc(0), 'FILE_IS_NOT_EMPTY'],
  ])('are not %s', async (_what, bytes, rule) => {
    const answer = await post(base(), bytes, { ...agent(), 'accept-language': 'en' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      id: null,
      problems: [{ rule, message: expect.stringMatching(/^This/) }],
    });
  });

  it('are 10 MB at most: one byte more is refused before it is read', async () => {
    const page = await pdfOf('Gros.');
    const padded = (length: number) =>
      Buffer.concat([page.subarray(0, -200), Buffer.alloc(length - page.length, ' '), page.subarray(-200)]);
    expect((await post(base(), padded(fileLimit), agent())).status).toBe(201);
    expect(await said(await post(base(), padded(fileLimit + 1), agent()))).toEqual({
      status: 413,
      code: 'LIMIT',
      message: expect.stringContaining('10\u00a0Mo'),
    });
  });

  it('have a name that can be read', async () => {
    const bytes = await pdfOf('Sans nom.');
    expect(await said(await post(base(), bytes, { ...agent(), 'x-file-name': '%E0%A4%A' }))).toMatchObject({
      status: 400,
    });
    const answer = await post(base(), bytes, { ...agent(), 'x-file-name': encodeURIComponent('../../a\u202efdp.exe') });
    const { id } = (await answer.json()) as { id: string };
    const back = await get(base(), id, agent());
    expect(back.headers.get('content-disposition')).toContain('filename="afdp.exe.pdf"');
  });
});

describe('a session', () => {
  const cookie = async () => {
    const mandates = [{ scale: 'commune', tenant: loos, role: 'COMMUNE_AGENT' } as const];
    const lines = await authenticator.sessions.begin({ subject: 'at-the-console', mandates });
    return lines.map((line) => line.split(';', 1)[0]).join('; ');
  };

  it('sends a file from our own pages, and from no other site', async () => {
    const bytes = await pdfOf('Depuis la console.');
    const session = { cookie: await cookie() };
    const cross = await post(addresses.apart, bytes, { ...session, 'sec-fetch-site': 'cross-site' });
    expect(await said(cross)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const form = { ...session, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' };
    expect(await said(await post(addresses.apart, bytes, form))).toMatchObject({ status: 403 });
    const own = await post(addresses.apart, bytes, { ...session, 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(201);
    const { id } = (await own.json()) as { id: string };
    expect((await get(addresses.apart, id, session)).status).toBe(200);
  });
});

describe('a scale on the network', () => {
  const actor = { subject: 'agent', role: 'COMMUNE_AGENT', scale: 'commune', tenant: loos } as const;
  const call = (body: Buffer, signature?: string) =>
    fetch(`${addresses.scale}/files`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: {
        'content-type': 'application/octet-stream',
        ...(signature === undefined ? {} : { [signatureHeader]: signature }),
      },
    });
  const body = packCall({ way: 'DOWNLOAD', kind: 'file', id: v7(), query: '' });
  const pair = { actor, audience: 'commune', secret, kind: 'file' } as const;

  it('answers calls for files that are signed for it and these bytes, and no others', async () => {
    const signed = await call(body, signRequest(body, pair));
    expect([signed.status, await signed.json()]).toEqual([200, expect.objectContaining({ code: 'NOT_FOUND' })]);
    const another = packCall({ way: 'DOWNLOAD', kind: 'file', id: v7(), query: '' });
    for (const signature of [
      undefined,
      signRequest(another, pair),
      signRequest(body, { ...pair, audience: 'call' }),
      signRequest(body, { ...pair, secret: 'another secret than that of this pair' }),
      // What was signed as a question of the graph is none for a file.
      signRequest(body, { actor, audience: 'commune', secret }),
    ]) {
      expect(await said(await call(body, signature))).toMatchObject({ status: 401, code: 'UNSIGNED' });
    }
    const torn = Buffer.from('{"way":"DOWNLOAD"}\n');
    expect(await said(await call(torn, signRequest(torn, pair)))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('that is down is said in one sentence, in the reader’s language', async () => {
    await server.close();
    const answer = await get(addresses.apart, v7(), { ...agent(), 'accept-language': 'en' });
    expect(await said(answer)).toEqual({
      status: 503,
      code: 'SCALE_UNREACHABLE',
      message: 'The scale that keeps this file does not answer: try again in a moment.',
    });
    const sent = await post(addresses.apart, await pdfOf('Perdu ?'), { ...agent(), 'accept-language': 'fr' });
    expect(await said(sent)).toMatchObject({ status: 503, message: expect.stringContaining('ne répond pas') });
  });
});
