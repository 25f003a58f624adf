import type { IdentityOptions } from '#gateway/identity/IdentityOptions.js';
import { createSessions } from '#gateway/identity/session.js';
import type { Mandate } from '#shared/identity/Mandate.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('a sealed session', () => {
  const options: IdentityOptions = {
    issuer: 'https://issuer.example',
    audience: 'archipel',
    clientId: 'console',
    sessionSecret: 'a secret of this test, long enough for the purpose',
    baseUrl: 'https://archipel.example',
    tenantOfSiren: () => null,
  };
  const sent = (lines: readonly string[]) => lines.map((line) => line.split(';')[0]).join('; ');
  const mandates = (count: number): Mandate[] =>
    Array.from({ length: count }, (_, index) => ({
      scale: 'commune',
      tenant: String(62000 + index),
      role: 'COMMUNE_AGENT',
    }));

  it('goes over TLS only, to this host only', async () => {
    const [line] = await createSessions(options).begin({ subject: 's', mandates: [] });
    expect(line).toMatch(/^__Host-archipel-session=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('of one who acts for every commune fits in cookies that browsers keep', async () => {
    const sessions = createSessions(options);
    const identity = { subject: 's', mandates: mandates(150) };
    const lines = await sessions.begin(identity);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(4096);
    expect(await sessions.read(sent(lines))).toEqual(identity);
    expect(sessions.end(sent(lines))).toHaveLength(lines.length);
    await expect(sessions.read(sent(lines.slice(0, 1)))).rejects.toMatchObject({ reason: 'malformed' });
  });

  it('of a former issuer no longer counts', async () => {
    const lines = await createSessions(options).begin({ subject: 's', mandates: [] });
    const changed = createSessions({ ...options, issuer: 'https://another.example' });
    await expect(changed.read(sent(lines))).rejects.toMatchObject({ reason: 'issuer' });
  });

  it('is not made with a secret that could be guessed', () => {
    expect(() => createSessions({ ...options, sessionSecret: 'secret' })).toThrow('32');
  });
});
