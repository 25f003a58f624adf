import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { Browser } from './Browser.js';
import { type SignInServer, startSignInServer } from './signInServer.js';

describe('sign-in to the console', () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer();
  });
  afterAll(() => server.stop());

  const session = async (browser: Browser) => (await browser.send('/session')).json();
  const signedIn = async (persona: string) => {
    const browser = new Browser(server.origin);
    await browser.go(`/sign-in?persona=${persona}`);
    return browser;
  };

  it('goes to the issuer with a challenge, comes back, and tells the page who one is', async () => {
    const browser = new Browser(server.origin);
    const last = await browser.go('/sign-in?persona=director&returnTo=/director%3Fmonth=2026-06');
    expect(last.headers.get('location')).toBe('/director?month=2026-06');
    const asked = new URL(browser.visited.find((address) => address.includes('/issuer/auth?')) ?? '');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(await session(browser)).toMatchObject({
      signedIn: true,
      subject: 'director',
      role: 'DIRECTOR',
      scale: 'pma',
      tenant: '200060358',
      mandates: [{ scale: 'pma', tenant: '200060358', role: 'DIRECTOR' }],
    });
  });

  it('gives the page a choice of personas when it names none', async () => {
    const browser = new Browser(server.origin);
    const page = await browser.go('/sign-in');
    const html = await page.text();
    expect(html).toContain('Démonstration');
    expect(html).toContain('value="shared-secretary"');
    const action = /action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#47;', '/') ?? '';
    const answer = await browser.send(action, { method: 'POST', body: new URLSearchParams({ persona: 'analyst' }) });
    await browser.go(answer.headers.get('location') ?? '');
    expect(await session(browser)).toMatchObject({ subject: 'analyst', role: 'ANALYST' });
  });

  it('as someone else replaces the one before', async () => {
    const browser = await signedIn('director');
    await browser.go('/sign-in?persona=commune-agent');
    expect(await session(browser)).toMatchObject({ subject: 'commune-agent', tenant: '62528' });
  });

  it('keeps a cookie no page can read, and no token anywhere in reach of one', async () => {
    const browser = await signedIn('director');
    const line = browser.line('archipel-session') ?? '';
    expect(line).toMatch(/; HttpOnly; SameSite=Lax$/);
    const sealed = line.slice(line.indexOf('=') + 1, line.indexOf(';'));
    expect(JSON.parse(Buffer.from(sealed.split('.')[0] ?? '', 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
    });
    expect(JSON.stringify(await session(browser))).not.toContain('eyJ');
  });

  it('leaves the public the public', async () => {
    const answer = await session(new Browser(server.origin));
    expect(answer).toMatchObject({ signedIn: false, subject: null, role: 'PUBLIC', mandates: [] });
    expect(answer).toMatchObject({
      demonstration: {
        issuer: expect.stringMatching(/\/issuer$/),
        personas: expect.arrayContaining([expect.objectContaining({ id: 'director' })]),
      },
    });
    expect(JSON.stringify(answer)).not.toContain('archipel_roles');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/..//elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
  ])('does not lead to %j afterwards', async (returnTo) => {
    const browser = new Browser(server.origin);
    const last = await browser.go(`/sign-in?persona=director&returnTo=${encodeURIComponent(returnTo)}`);
    const location = new URL(last.headers.get('location') ?? '', server.origin);
    expect(location.origin).toBe(server.origin);
    expect(last.headers.get('location')).not.toMatch(/^\/[/\\]/);
  });

  it('is refused to a browser that did not start it', async () => {
    const victim = new Browser(server.origin);
    const attacker = new Browser(server.origin);
    let location = '/sign-in?persona=director';
    while (!location.includes('/sign-in/callback')) {
      location = (await attacker.send(location)).headers.get('location') ?? '';
    }
    const answer = await victim.send(location);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('/sign-in');
    expect(await session(victim)).toMatchObject({ signedIn: false });
    await victim.send('/sign-in?persona=analyst');
    expect((await victim.send(location)).status).toBe(401);
    expect(await session(victim)).toMatchObject({ signedIn: false });
  });

  it('is refused when what comes back is not what was sent', async () => {
    const browser = new Browser(server.origin);
    let location = '/sign-in?persona=director';
    while (!location.includes('/sign-in/callback')) {
      location = (await browser.send(location)).headers.get('location') ?? '';
    }
    expect((await browser.send(location.replace(/state=[^&]*/, 'state=another'))).status).toBe(401);
    expect(await session(browser)).toMatchObject({ signedIn: false });
  });

  it('happens at the address whose cookies come back, whatever name one typed', async () => {
    const { port } = new URL(server.origin);
    const answer = await fetch(`http://localhost:${port}/sign-in?persona=director`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(new RegExp(`^${server.origin}/sign-in\\?persona=director`));
  });

  it('ends at sign-out, which another site cannot ask for', async () => {
    const browser = await signedIn('director');
    expect((await browser.send('/sign-out', { method: 'POST' }, 'another site')).status).toBe(403);
    expect(await session(browser)).toMatchObject({ signedIn: true });
    expect((await browser.send('/sign-out')).status).toBe(404);
    expect((await browser.send('/sign-out', { method: 'POST' })).status).toBe(204);
    expect(browser.line('archipel-session')).toBeUndefined();
    expect(await session(browser)).toMatchObject({ signedIn: false });
  });

  it('says so when the issuer does not answer', async () => {
    const alone = await startSignInServer({ issuer: 'http://127.0.0.1:9/issuer' });
    try {
      const answer = await new Browser(alone.origin).send('/sign-in', { headers: { 'accept-language': 'en' } });
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({
        reason: 'issuer-unreachable',
        message: expect.stringContaining('try again'),
      });
    } finally {
      await alone.stop();
    }
  });
});
