import { createAuthenticator } from '#gateway/identity/authenticate.js';
import type { DatedMandate } from '#shared/identity/MandateDirectory.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { Browser } from './Browser.js';
import { type SignInServer, startSignInServer } from './signInServer.js';

const publicActor = { subject: 'public', role: 'PUBLIC', scale: null, tenant: null };

describe('a request', () => {
  let server: SignInServer;
  const rows: DatedMandate[] = [];
  beforeAll(async () => {
    const mandatesOf = async (subject: string) => (subject === 'small-commune-agent' ? rows : []);
    server = await startSignInServer({ directories: [{ scale: 'commune', mandatesOf }] });
  });
  afterAll(() => server.stop());

  const ask = async (headers: Record<string, string>) => (await fetch(`${server.origin}/actor`, { headers })).json();
  const bearer = async (persona: string) => ({ authorization: `Bearer ${await server.token(persona)}` });

  it('without a token or a session is the public’s', async () => {
    expect(await ask({})).toEqual(publicActor);
    expect(await ask({ 'archipel-acting-for': '62528' })).toEqual(publicActor);
  });

  it('with a token is its bearer’s', async () => {
    expect(await ask(await bearer('project-officer'))).toEqual({
      subject: 'project-officer',
      role: 'PROJECT_OFFICER',
      scale: 'call',
      tenant: '246200364',
    });
  });

  it.each(['Bearer garbage', 'Bearer', 'Basic ZGlyZWN0b3I6', 'Bearer a b', ''])(
    'whose authorization is %j is refused, never answered as the public’s',
    async (authorization) => {
      expect(await ask({ authorization })).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'malformed' });
    },
  );

  it('may come in the form of the Fetch standard', async () => {
    const authenticator = createAuthenticator(server.options);
    const headers = { ...(await bearer('shared-secretary')), 'archipel-acting-for': '62003' };
    const request = new Request(`${server.origin}/graphql`, { headers });
    expect(await authenticator.authenticate(request)).toMatchObject({ subject: 'shared-secretary', tenant: '62003' });
  });

  it('acts for the commune it names, among those its person may act for', async () => {
    const secretary = await bearer('shared-secretary');
    expect(await ask(secretary)).toMatchObject({ tenant: '62107' });
    expect(await ask({ ...secretary, 'archipel-acting-for': '62380' })).toMatchObject({ tenant: '62380' });
  });

  it('may not act for another commune', async () => {
    const answer = await ask({ ...(await bearer('commune-agent')), 'archipel-acting-for': '62213' });
    expect(answer).toMatchObject({ code: 'FORBIDDEN', reason: 'no-mandate' });
    expect(answer).toMatchObject({ words: { en: expect.stringContaining('commune/62528/COMMUNE_AGENT') } });
  });

  it('of a person whose mandate the commune has ended is the public’s, by the same token', async () => {
    const agent = { scale: 'commune', tenant: '62213', role: 'COMMUNE_AGENT' } as const;
    rows.push({ ...agent, since: '2020-01-01', until: '2024-01-01' });
    expect(await ask(await bearer('small-commune-agent'))).toEqual({ ...publicActor, subject: 'small-commune-agent' });
  });
});

describe('a session', () => {
  let server: SignInServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startSignInServer();
    browser = new Browser(server.origin);
    await browser.go('/sign-in?persona=shared-secretary');
  });
  afterAll(() => server.stop());

  const json = { 'content-type': 'application/json' };
  const post = (headers: Record<string, string>, from?: 'own page' | 'another site') =>
    browser.send('/actor', { method: 'POST', body: '{}', headers }, from);

  it('is whose it is, for each commune its person acts for', async () => {
    const answer = await browser.send('/actor', { headers: { 'archipel-acting-for': '62003/COMMUNE_AGENT' } });
    expect(await answer.json()).toMatchObject({ subject: 'shared-secretary', tenant: '62003' });
    const session = await browser.send('/session', { headers: { 'archipel-acting-for': '62003' } });
    expect(await session.json()).toMatchObject({ tenant: '62003' });
  });

  it('changes things from our own pages', async () => {
    expect(await (await post(json)).json()).toMatchObject({ subject: 'shared-secretary' });
    expect(await (await post({ ...json, 'sec-fetch-site': 'same-origin' })).json()).toMatchObject({ tenant: '62107' });
  });

  it('changes nothing in a form’s content type, nor for a page of another site', async () => {
    const refused = { code: 'FORBIDDEN', reason: 'cross-site' };
    expect(await (await post({ 'content-type': 'text/plain' })).json()).toMatchObject(refused);
    expect(await (await post({ ...json, 'sec-fetch-site': 'cross-site' })).json()).toMatchObject(refused);
    expect(await (await post({ ...json, 'sec-fetch-site': 'same-site' })).json()).toMatchObject(refused);
    // A browser older than SameSite sends the cookie from anywhere; its Origin still tells.
    const cookie = (browser.line('archipel-session') ?? '').split(';')[0] ?? '';
    const old = { method: 'POST', body: '{}', headers: { ...json, cookie, origin: 'https://elsewhere.example' } };
    expect(await (await fetch(`${server.origin}/actor`, old)).json()).toMatchObject(refused);
    const silent = { method: 'POST', body: '{}', headers: { ...json, cookie } };
    expect(await (await fetch(`${server.origin}/actor`, silent)).json()).toMatchObject(refused);
  });

  it('is not needed, nor its rules, by a program that carries a token', async () => {
    const headers = { ...json, authorization: `Bearer ${await server.token('director')}` };
    expect(await (await post(headers, 'another site')).json()).toMatchObject({ subject: 'director' });
  });

  it('changed by its owner, of another secret, or garbage is refused, and cleared away by asking who one is', async () => {
    const other = await startSignInServer({ sessionSecret: 'another secret, just as long as the first one was' });
    try {
      const elsewhere = new Browser(other.origin);
      await elsewhere.go('/sign-in?persona=director');
      const foreign = /=([^;]*)/.exec(elsewhere.line('archipel-session') ?? '')?.[1] ?? '';
      for (const value of [foreign, 'garbage', '', `${foreign}x`]) {
        const mine = new Browser(server.origin);
        await mine.go('/sign-in?persona=director');
        mine.change('archipel-session', () => value);
        expect(await (await mine.send('/actor')).json()).toMatchObject({
          code: 'UNAUTHENTICATED',
          reason: 'malformed',
        });
        expect((await mine.send('/session')).status).toBe(401);
        expect(await (await mine.send('/actor')).json()).toEqual(publicActor);
      }
    } finally {
      await other.stop();
    }
  });

  it('that is over is refused as such', async () => {
    const brief = await startSignInServer({ sessionLifetime: -1 });
    try {
      const late = new Browser(brief.origin);
      await late.go('/sign-in?persona=director');
      expect(await (await late.send('/actor')).json()).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
    } finally {
      await brief.stop();
    }
  });
});
