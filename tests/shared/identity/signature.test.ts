import { SignJWT } from 'jose';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { signDelivery, signRequest, verifyDelivery, verifyRequest } from '#shared/identity/signature.js';
import { describe, expect, it } from '#tests/support/suite.js';

const secret = 'the secret of the pair gateway and call';
const otherSecret = 'the secret of the pair gateway and pma.';
const officer: Actor = { subject: 'p-7', role: 'PROJECT_OFFICER', scale: 'call', tenant: '246200364' };
const body = JSON.stringify({ query: '{ agglomeration { name } }' });
const now = Date.parse('2026-03-01T10:00:00Z');
const call = { audience: 'call', secret };

describe('a question signed by the gateway', () => {
  const token = signRequest(body, { actor: officer, ...call }, now);

  it('gives its actor back, for as long as it lives', () => {
    expect(verifyRequest(token, body, call, now)).toEqual({ actor: officer });
    expect(verifyRequest(token, Buffer.from(body), call, now + 30_000)).toEqual({ actor: officer });
  });

  it('is refused once it has expired, or when it claims to live longer than any', () => {
    expect(verifyRequest(token, body, call, now + 36_000)).toEqual({ refusal: 'EXPIRED' });
    expect(verifyRequest(token, body, call, now - 3_600_000)).toEqual({ refusal: 'EXPIRED' });
  });

  it('is refused with one other byte', () => {
    expect(verifyRequest(token, `${body} `, call, now)).toEqual({ refusal: 'DIGEST' });
  });

  it('is refused by a scale it was not meant for, even one that shares the secret', () => {
    expect(verifyRequest(token, body, { audience: 'pma', secret }, now)).toEqual({ refusal: 'AUDIENCE' });
    expect(verifyRequest(token, body, { audience: 'pma', secret: otherSecret }, now)).toEqual({ refusal: 'SECRET' });
  });

  it('is refused when missing, torn or rewritten', () => {
    const [header = '', payload = '', mac = ''] = token.split('.');
    const director = Buffer.from(payload, 'base64url').toString().replace('PROJECT_OFFICER', 'ADMINISTRATOR');
    const rewritten = Buffer.from(director).toString('base64url');
    expect(verifyRequest(undefined, body, call, now)).toEqual({ refusal: 'MISSING' });
    expect(verifyRequest('', body, call, now)).toEqual({ refusal: 'MISSING' });
    expect(verifyRequest(`${header}.${payload}`, body, call, now)).toEqual({ refusal: 'MALFORMED' });
    expect(verifyRequest(`${header}.${rewritten}.${mac}`, body, call, now)).toEqual({ refusal: 'SECRET' });
    expect(verifyRequest(`${header}.${payload}.`, body, call, now)).toEqual({ refusal: 'SECRET' });
  });

  it('is refused without an algorithm, or with another', async () => {
    const none = Buffer.from('{"alg":"none","typ":"question+jwt"}').toString('base64url');
    expect(verifyRequest(`${none}.${token.split('.')[1]}.`, body, call, now)).toEqual({ refusal: 'ALGORITHM' });
    const longer = await new SignJWT({ actor: officer })
      .setProtectedHeader({ alg: 'HS512', typ: 'question+jwt' })
      .sign(Buffer.from(secret.repeat(2)));
    expect(verifyRequest(longer, body, call, now)).toEqual({ refusal: 'ALGORITHM' });
  });

  it('is refused with an actor that cannot be, though the secret is right', () => {
    const impossible = { ...officer, role: 'EMPEROR' } as unknown as Actor;
    const forged = signRequest(body, { actor: impossible, ...call }, now);
    expect(verifyRequest(forged, body, call, now)).toEqual({ refusal: 'ACTOR' });
  });

  it('is a JWT that a standard library verifies', async () => {
    const { jwtVerify } = await import('jose');
    const fresh = signRequest(body, { actor: publicActor, ...call });
    const { payload } = await jwtVerify(fresh, Buffer.from(secret), { audience: 'call', issuer: 'gateway' });
    expect(payload.actor).toEqual(publicActor);
  });

  it('cannot be made with a short secret', () => {
    expect(() => signRequest(body, { actor: officer, audience: 'call', secret: 'short' })).toThrow('32 characters');
  });
});

describe('a delivery signed by a scale', () => {
  const pair = { from: 'commune', to: 'call', secret } as const;
  const token = signDelivery(body, pair, now);

  it('names its sender', () => {
    expect(verifyDelivery(token, body, { to: 'call', secrets: { commune: secret } }, now)).toEqual({ from: 'commune' });
  });

  it('is refused where another pair is meant, or its sender is not expected', () => {
    expect(verifyDelivery(token, body, { to: 'pma', secrets: { commune: secret } }, now)).toEqual({
      refusal: 'AUDIENCE',
    });
    expect(verifyDelivery(token, body, { to: 'call', secrets: { pma: secret } }, now)).toEqual({ refusal: 'SENDER' });
    expect(verifyDelivery(token, body, { to: 'call', secrets: { commune: otherSecret } }, now)).toEqual({
      refusal: 'SECRET',
    });
  });

  it('opens the inbox only: neither kind passes for the other, even under one secret', () => {
    const question = signRequest(body, { actor: officer, ...call }, now);
    expect(verifyRequest(token, body, call, now)).toEqual({ refusal: 'KIND' });
    expect(verifyDelivery(question, body, { to: 'call', secrets: { commune: secret } }, now)).toEqual({
      refusal: 'KIND',
    });
  });
});
