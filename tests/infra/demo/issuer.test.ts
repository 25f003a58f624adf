import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demonstrationGrant } from '#infra/demo/issuer/clients.js';
import { issuerKeys } from '#infra/demo/issuer/keys.js';
import { signInPersonas } from '#infra/demo/personas.js';
import { tokenOf } from '#infra/demo/token.js';
import { createTokenVerifier } from '#shared/identity/tokens.js';
import { RealIssuer } from '#tests/shared/identity/realIssuer.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

describe('the demonstration’s keys', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are made at the first start, kept for the owner alone, and never the same elsewhere', async () => {
    const first = await issuerKeys(join(folder, 'one'));
    expect(await issuerKeys(join(folder, 'one'))).toEqual(first);
    expect((await stat(join(folder, 'one', 'issuer-keys.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'one', 'issuer-keys.json'), 'utf8')).toContain('"d"');
    const second = await issuerKeys(join(folder, 'two'));
    expect(second.signing[0]?.n).not.toBe(first.signing[0]?.n);
    expect(second.cookies).not.toEqual(first.cookies);
  });
});

describe('the demonstration issuer', () => {
  let issuer: RealIssuer;
  beforeAll(async () => {
    issuer = await RealIssuer.start();
  });
  afterAll(() => issuer.stop());

  const grant = (headers: Record<string, string>) =>
    fetch(`${issuer.issuer}/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: demonstrationGrant, client_id: 'token', persona: 'director' }),
    });

  it('starts without a word', async () => {
    const program = `await import('#infra/demo/issuer/demonstrationIssuer.js')`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    expect(stdout + stderr).toBe('');
  });

  it('gives a token to a program of this machine, not to a page or a forwarded request', async () => {
    expect((await grant({})).status).toBe(200);
    expect((await grant({ origin: 'https://elsewhere.example' })).status).toBe(400);
    expect((await grant({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await grant({ 'x-forwarded-for': '192.0.2.1' })).status).toBe(403);
  });

  it('gives each persona a token that says whom it acts for', async () => {
    const verifier = createTokenVerifier(issuer.settings);
    for (const { id } of signInPersonas) {
      const { subject, mandates } = await verifier.verify(await issuer.token(id));
      expect({ subject, acts: mandates.length > 0 }).toEqual({ subject: id, acts: true });
    }
  });
});

describe('the token command', () => {
  it('lists the personas when it does not know the one asked for', async () => {
    const { status, out, err } = await tokenOf('mayor', 'http://127.0.0.1:1');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const { id } of signInPersonas) expect(err).toContain(id);
  });

  it('says that nothing runs where it asks, and how to start it', async () => {
    const { status, out, err } = await tokenOf('director', 'http://127.0.0.1:1');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('npm start');
    expect(err).toContain('http://127.0.0.1:1');
  });

  it('has none for the public', async () => {
    expect(await tokenOf('public', 'http://127.0.0.1:1')).toMatchObject({ status: 2, out: '' });
  });
});
