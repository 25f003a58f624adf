import { randomBytes } from 'node:crypto';
import { isDemonstrationIssuer } from '#gateway/identity/demonstrationIssuer.js';
import { readConfiguration } from '#gateway/readConfiguration.js';
import { ConfigurationError } from '#shared/service/configuration.js';
import { RealIssuer } from '#tests/shared/identity/realIssuer.js';
import { describe, expect, it } from '#tests/support/suite.js';

type Environment = Readonly<Record<string, string>>;

const random = () => randomBytes(32).toString('hex');

const safe: Environment = {
  ARCHIPEL_MODE: 'production',
  OIDC_ISSUER: 'https://login.example/realm',
  OIDC_CLIENT_ID: 'archipel',
  PUBLIC_ADDRESS: 'https://archipel.example',
  SESSION_SECRET: random(),
  GATEWAY_SECRET_COMMUNE: random(),
  GATEWAY_SECRET_CALL: random(),
  GATEWAY_SECRET_PMA: random(),
};

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('a gateway in production', () => {
  it('starts with an issuer, secrets made at random and signed sources', () => {
    const { tenants, supergraph, personas } = readConfiguration(safe);
    expect(tenants['216205286']).toEqual({ scale: 'commune', tenant: '62528' });
    expect(supergraph.subgraphs.map(({ name }) => name).sort()).toEqual(['call', 'commune', 'pma']);
    expect(personas).toBeUndefined();
  });

  it.each<[string, Environment, RegExp]>([
    ['identity switched off', { IDENTITY: 'off' }, /^IDENTITY=off is refused in production/],
    ['the demonstration’s personas', { PERSONAS: 'infra/demo/personas.json' }, /^PERSONAS is refused in production/],
    ['the demonstration’s issuer', { OIDC_ISSUER: 'http://127.0.0.1:4001/issuer' }, /^OIDC_ISSUER is the demonstr/],
    ['an issuer spoken to in clear', { OIDC_ISSUER: 'http://login.example' }, /^OIDC_ISSUER must begin with https/],
    ['cookies sent in clear', { PUBLIC_ADDRESS: 'http://archipel.example' }, /^PUBLIC_ADDRESS must begin with https/],
    ['a source asked unsigned', { GATEWAY_SECRET_PMA: '' }, /^GATEWAY_SECRET_PMA is missing/],
    ['a short pair secret', { GATEWAY_SECRET_PMA: 'short' }, /^GATEWAY_SECRET_PMA .*at least 32/],
    ['a short session secret', { SESSION_SECRET: 'short' }, /^SESSION_SECRET .*at least 32/],
    [
      'a secret somebody typed',
      { SESSION_SECRET: 'change-me-change-me-change-me-change-me' },
      /^SESSION_SECRET can be/,
    ],
    ['a secret that repeats itself', { GATEWAY_SECRET_CALL: 'abab'.repeat(10) }, /^GATEWAY_SECRET_CALL can be/],
  ])('refuses %s', (_what, wrong, sentence) => {
    const problems = problemsOf({ ...safe, ...wrong });
    expect(problems[0]).toMatch(sentence);
    for (const problem of problems) expect(problem).not.toContain('abab');
  });

  it('says all that is wrong at once', () => {
    const problems = problemsOf({ ARCHIPEL_MODE: 'production', PORT: 'eighty', PERSONAS: 'infra/demo/personas.json' });
    const named = ['PORT', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SESSION_SECRET', 'PUBLIC_ADDRESS', 'PERSONAS'];
    for (const name of [...named, 'GATEWAY_SECRET_COMMUNE', 'GATEWAY_SECRET_CALL', 'GATEWAY_SECRET_PMA']) {
      expect(problems.filter((problem) => problem.startsWith(name))).toHaveLength(1);
    }
  });

  it('recognises a demonstration’s issuer by what it says of itself, wherever it stands', async () => {
    const issuer = await RealIssuer.start();
    try {
      expect(await isDemonstrationIssuer(issuer.issuer)).toBe(true);
    } finally {
      await issuer.stop();
    }
    expect(await isDemonstrationIssuer(issuer.issuer)).toBeNull();
  });
});

describe('a gateway outside production', () => {
  it('answers everyone as the public on this machine only', () => {
    expect(problemsOf({ IDENTITY: 'off' })).toEqual([]);
    expect(problemsOf({ IDENTITY: 'off', HOST: '0.0.0.0' })).toEqual([
      'IDENTITY=off is allowed on a loopback address only, and HOST is 0.0.0.0.',
    ]);
  });

  it('says in one sentence which file it cannot use', () => {
    expect(problemsOf({ IDENTITY: 'off', SUPERGRAPH: 'package.json' })).toEqual([
      expect.stringContaining('package.json is not a composed supergraph'),
    ]);
    expect(problemsOf({ IDENTITY: 'off', SUPERGRAPH: 'absent.graphql' })).toEqual([
      expect.stringContaining('absent.graphql cannot be read (ENOENT)'),
    ]);
    expect(problemsOf({ ...safe, ARCHIPEL_MODE: '', TENANTS: 'package.json' })).toEqual([
      'TENANTS names package.json, which is not a file of its form.',
    ]);
  });
});
