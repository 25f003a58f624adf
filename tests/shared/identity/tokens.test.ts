import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { createTokenVerifier } from '#shared/identity/tokens.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { RealIssuer } from './realIssuer.js';

describe('an access token', () => {
  let issuer: RealIssuer;
  let token: string;

  beforeAll(async () => {
    issuer = await RealIssuer.start();
    token = await issuer.token('director');
  });
  afterAll(() => issuer.stop());

  const verify = (candidate: string) => createTokenVerifier(issuer.settings).verify(candidate);
  const refused = (reason: string) => expect.objectContaining({ name: 'TokenRefused', reason });
  const claimsOf = (jwt: string) =>
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as JWTPayload;
  const keyId = () =>
    (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('of our issuer says who acts, for which tenant, in which role', async () => {
    expect(await verify(token)).toEqual({
      subject: 'director',
      mandates: [{ scale: 'pma', tenant: '200060358', role: 'DIRECTOR' }],
    });
  });

  it('that has expired is refused, even if it was believed before', async () => {
    let now = Date.now();
    const verifier = createTokenVerifier({ ...issuer.settings, now: () => now });
    await verifier.verify(token);
    now = ((claimsOf(token).exp ?? 0) + 60) * 1000;
    await expect(verifier.verify(token)).rejects.toEqual(refused('expired'));
  });

  it('of another issuer is refused', async () => {
    const other = await RealIssuer.start();
    try {
      const foreign = await other.token('director');
      await expect(verify(foreign)).rejects.toEqual(refused('unknown-key'));
      const sameKeys = createTokenVerifier({
        ...other.settings,
        issuer: issuer.issuer,
        jwksUri: `${other.issuer}/jwks`,
      });
      await expect(sameKeys.verify(foreign)).rejects.toEqual(refused('issuer'));
    } finally {
      await other.stop();
    }
  });

  it('meant for another service is refused', async () => {
    const verifier = createTokenVerifier({ ...issuer.settings, audience: 'another-service' });
    await expect(verifier.verify(token)).rejects.toEqual(refused('audience'));
  });

  it('without a signature is refused', async () => {
    const unsigned = `${encoded({ alg: 'none', typ: 'at+jwt', kid: keyId() })}.${encoded(claimsOf(token))}.`;
    await expect(verify(unsigned)).rejects.toEqual(refused('algorithm'));
  });

  it('signed with the issuer’s public key as if it were a secret is refused', async () => {
    const { keys } = (await (await fetch(`${issuer.issuer}/jwks`)).json()) as { keys: [object] };
    const published = await importJWK({ ...keys[0] }, 'RS256', { extractable: true });
    if (published instanceof Uint8Array) throw new Error('the issuer publishes a secret');
    const secret = new TextEncoder().encode(await exportSPKI(published));
    const forged = await new SignJWT(claimsOf(token)).setProtectedHeader({ alg: 'HS256', kid: keyId() }).sign(secret);
    await expect(verify(forged)).rejects.toEqual(refused('algorithm'));
  });

  it('signed in a way not chosen is refused, even with a key that its issuer publishes for anything', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS512', { extractable: true });
    const published = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'any' }] });
    const server = createServer((_request, response) => response.end(published));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const signed = (alg: string) => new SignJWT(claimsOf(token)).setProtectedHeader({ alg, kid: 'any' });
    const verifier = createTokenVerifier({ ...issuer.settings, jwksUri });
    await expect(verifier.verify(await signed('RS512').sign(privateKey))).rejects.toEqual(refused('algorithm'));
    const chosen = await importPKCS8(await exportPKCS8(privateKey), 'RS256');
    expect(await verifier.verify(await signed('RS256').sign(chosen))).toMatchObject({ subject: 'director' });
    server.closeAllConnections();
    server.close();
  });

  it('that brings its own key is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const header = { alg: 'RS256', kid: keyId(), jwk: await exportJWK(publicKey) };
    const forged = await new SignJWT(claimsOf(token)).setProtectedHeader(header).sign(privateKey);
    await expect(verify(forged)).rejects.toEqual(refused('signature'));
  });

  it('whose claims were changed is refused', async () => {
    const [header, , signature] = token.split('.');
    const promoted = encoded({ ...claimsOf(token), archipel_roles: ['ADMINISTRATOR'] });
    await expect(verify(`${header}.${promoted}.${signature}`)).rejects.toEqual(refused('signature'));
  });

  it.each(['', 'garbage', 'a.b.c', `${'x'.repeat(2_000_000)}`])(
    'that is no token is refused (%#)',
    async (candidate) => {
      await expect(verify(candidate)).rejects.toEqual(refused('malformed'));
    },
  );
});

describe('an issuer', () => {
  let issuer: RealIssuer;
  beforeAll(async () => {
    issuer = await RealIssuer.start();
  });
  afterAll(() => issuer.stop());

  it('may change its keys: tokens of the new key are believed without a restart', async () => {
    const verifier = createTokenVerifier({ ...issuer.settings, keyCooldown: 0 });
    await verifier.verify(await issuer.token('director'));
    await issuer.changeKeys();
    expect(await verifier.verify(await issuer.token('analyst'))).toMatchObject({ subject: 'analyst' });
  });

  it('is not flooded with requests for its keys by tokens of unknown keys', async () => {
    const verifier = createTokenVerifier({ ...issuer.settings, keyCooldown: 60_000 });
    await verifier.verify(await issuer.token('director'));
    const before = issuer.keysAsked;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const { privateKey } = await generateKeyPair('ES256');
      const forged = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: `k${attempt}` }).sign(privateKey);
      await expect(verifier.verify(forged)).rejects.toMatchObject({ reason: 'unknown-key' });
    }
    expect(issuer.keysAsked).toBe(before);
  });

  it('that does not answer is said so, and asked again at the next token', async () => {
    const late = await RealIssuer.start();
    const token = await late.token('director');
    const settings = { ...late.settings, jwksUri: undefined };
    const keys = late.server.listeners('request');
    late.server.removeAllListeners('request');
    late.server.on('request', (_request, response) => response.writeHead(503).end());
    const verifier = createTokenVerifier(settings);
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'issuer-unreachable' });
    late.server.removeAllListeners('request');
    for (const listener of keys) late.server.on('request', listener as () => void);
    expect(await verifier.verify(token)).toMatchObject({ subject: 'director' });
    await late.stop();
  });
});
