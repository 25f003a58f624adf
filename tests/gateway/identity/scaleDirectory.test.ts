import type { AddressInfo } from 'node:net';
import { createAuthenticator } from '#gateway/identity/authenticate.js';
import { scaleDirectory } from '#gateway/identity/scaleDirectory.js';
import { httpSource } from '#gateway/sources/http.js';
import { localSource } from '#gateway/sources/local.js';
import { dayOf } from '#shared/graphql/today.js';
import { createMandateCheck } from '#shared/identity/MandateDirectory.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { at, carency, loos, type MandateScale, openMandates } from '#tests/shared/graphql/mandates/openMandates.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type SignInServer, startSignInServer } from './signInServer.js';

const today = dayOf(new Date());
const administrator = at('commune', loos, 'ADMINISTRATOR', 'first');
const agent = { scale: 'commune', tenant: loos, role: 'COMMUNE_AGENT' } as const;
const hour = 3_600_000;

let commune: MandateScale;
beforeAll(async () => {
  commune = await openMandates('commune');
  await commune.insert({ tenant: loos, subject: 'first', role: 'ADMINISTRATOR', since: '2020-01-01', until: null });
});
afterAll(() => commune.close());

async function granted(subject: string) {
  const { mandate, problems, errors } = await commune.grant(administrator, { subject, role: 'COMMUNE_AGENT' });
  if (mandate === null) throw new Error(JSON.stringify({ problems, errors }));
  return mandate;
}

describe('what a scale’s rows say of a person', () => {
  it('is theirs alone, ended ones among them', async () => {
    const directory = scaleDirectory('commune', localSource(commune.scale));
    expect(await directory.mandatesOf('nobody')).toEqual([]);
    const mandate = await granted('clerk');
    await commune.end(administrator, mandate);
    await commune.insert({ tenant: carency, subject: 'clerk', role: 'ANALYST', since: '2021-01-01', until: null });
    await commune.insert({ tenant: carency, subject: 'another', role: 'ANALYST', since: '2021-01-01', until: null });
    expect(await directory.mandatesOf('clerk')).toEqual([
      { scale: 'commune', tenant: carency, role: 'ANALYST', since: '2021-01-01', until: null },
      { ...agent, since: today, until: today },
    ]);
  });

  it('is asked over HTTP by signed calls; what does not answer so says nothing, rather than that there is none', async () => {
    const secret = 'the secret of this pair, for this test';
    const app = createSubgraphServer({ subgraph: { ...commune.scale, stop: async () => {} }, gatewaySecret: secret });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
    const signed = httpSource({ name: 'commune', url, secret });
    const unsigned = httpSource({ name: 'commune', url, secret: 'another secret than that of the pair' });
    try {
      expect(await scaleDirectory('commune', signed).mandatesOf('first')).toMatchObject([{ role: 'ADMINISTRATOR' }]);
      expect(await scaleDirectory('commune', unsigned).mandatesOf('first')).toBeNull();
      await app.close();
      expect(await scaleDirectory('commune', signed).mandatesOf('first')).toBeNull();
    } finally {
      await Promise.all([signed.stop(), unsigned.stop(), app.close()]);
    }
  });

  it.each([
    ['errors', { data: { communeMandates: null }, errors: [{ message: 'no' }] }],
    ['nothing', { data: null }],
    ['a word', { data: { communeMandates: 'yes' } }],
    [
      'an unknown role',
      { data: { communeMandates: [{ ...agent, subject: 'x', role: 'KING', since: today, until: null }] } },
    ],
    [
      'a day that is none',
      { data: { mandates: [{ ...agent, subject: 'x', since: 'always', until: null }], delegations: [] } },
    ],
  ])('is unknown when the scale answers %s', async (_what, answer) => {
    const directory = scaleDirectory('commune', { ask: async () => answer as never });
    expect(await directory.mandatesOf('x')).toBeNull();
  });

  it('is unknown when the scale does not answer in time', async () => {
    const directory = scaleDirectory('commune', { ask: () => new Promise(() => {}) });
    expect(await directory.mandatesOf('x')).toBeNull();
  });

  it('of somebody else is not listened to', async () => {
    const row = { subject: 'x', tenant: loos, role: 'ADMINISTRATOR', since: '2020-01-01', until: null };
    const directory = scaleDirectory('commune', { ask: async () => ({ data: { mandates: [row], delegations: [] } }) });
    expect(await directory.mandatesOf('y')).toEqual([]);
  });
});

describe('a person’s mandates', () => {
  it('follow the rows within seconds, and outlast a scale that falls silent', async () => {
    let now = Date.now();
    let silent = false;
    const source = localSource(commune.scale);
    const ask: typeof source.ask = (request) => (silent ? Promise.reject(new Error('silent')) : source.ask(request));
    const check = createMandateCheck([scaleDirectory('commune', { ask })], () => now);
    const mandates = async () => {
      now += 6000;
      return (await check({ subject: 'newcomer', mandates: [] })).mandates;
    };
    expect(await mandates()).toEqual([]);
    const mandate = await granted('newcomer');
    expect(await mandates()).toEqual([agent]);
    silent = true;
    expect(await mandates()).toEqual([agent]);
    now += hour / 2;
    expect(await mandates()).toEqual([agent]);
    silent = false;
    await commune.end(administrator, mandate);
    expect(await mandates()).toEqual([]);
    silent = true;
    expect(await mandates()).toEqual([]);
  });
});

describe('a token', () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer();
  });
  afterAll(() => server.stop());

  /** The same token, before a gateway that has asked nobody yet. */
  const actorOf = async (persona: string) => {
    const { issuer, baseUrl, audience, clientId, sessionSecret, tenantOfSiren } = server.options;
    const directories = [scaleDirectory('commune', localSource(commune.scale))];
    const options = { issuer, baseUrl, audience, clientId, sessionSecret, tenantOfSiren, directories };
    const headers = { authorization: `Bearer ${await server.token(persona)}` };
    return await createAuthenticator(options).authenticate({ method: 'POST', headers });
  };

  it('opens what the rows grant, and no longer what they end', async () => {
    expect(await actorOf('commune-agent')).toEqual({ subject: 'commune-agent', ...agent });
    const mandate = await granted('commune-agent');
    await commune.end(administrator, mandate);
    expect(await actorOf('commune-agent')).toEqual({
      subject: 'commune-agent',
      role: 'PUBLIC',
      scale: null,
      tenant: null,
    });
    await granted('commune-agent');
    expect(await actorOf('commune-agent')).toEqual({ subject: 'commune-agent', ...agent });
  });
});
