import type { Actor } from '#shared/identity/Actor.js';
import { actorOf } from '#shared/identity/actingFor.js';
import { mayCall } from '#shared/identity/authorization.js';
import { identityOf } from '#shared/identity/claims.js';
import { createMandateCheck } from '#shared/identity/MandateDirectory.js';
import { signRequest, verifyRequest } from '#shared/identity/signature.js';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { tenantOfSiren } from './realIssuer.js';

const mandate = { insee: '62528', role: 'COMMUNE_AGENT' };
const identity = (claims: object) =>
  identityOf({ sub: 'app', archipel_mandates: [mandate], ...claims }, { tenantOfSiren });
const actor = (verbs: string[]): Actor => actorOf(identity({ archipel_verbs: verbs }));

describe('the verbs of a machine client', () => {
  it('are within what its role may: they take away and never add', () => {
    const machine = actor(['Project.CREATE', 'Labelling.DECIDE']);
    expect(
      ['createProject', 'proposeProject', 'createAction', 'moveLabelling'].filter((name) => mayCall(machine, name)),
    ).toEqual(['createProject']);
    expect(mayCall(actor([]), 'createProject')).toBe(false);
    expect(mayCall(actorOf(identity({})), 'createProject')).toBe(true);
  });

  it('go with one mandate and no more, and are refused rather than half read', () => {
    const two = [mandate, { insee: '62213', role: 'COMMUNE_AGENT' }];
    expect(() => identity({ archipel_mandates: two, archipel_verbs: ['Project.CREATE'] })).toThrow(TokenRefused);
    for (const archipel_verbs of ['Project.CREATE', [3], ['createProject'], { all: true }]) {
      expect(() => identity({ archipel_verbs })).toThrow(TokenRefused);
    }
  });

  it('cross to a scale with the question, and cannot be lost on the way', () => {
    const call = { audience: 'commune', secret: 'x'.repeat(32) };
    const machine = actor(['Project.CREATE']);
    expect(verifyRequest(signRequest('{}', { actor: machine, ...call }), '{}', call)).toEqual({ actor: machine });
    const torn = { ...machine, verbs: 'all' } as unknown as Actor;
    expect(verifyRequest(signRequest('{}', { actor: torn, ...call }), '{}', call)).toEqual({ refusal: 'ACTOR' });
  });

  it('stay when a scale’s rows correct its mandates, which they may end and not add to', async () => {
    const row = { scale: 'commune', role: 'COMMUNE_AGENT', since: '2020-01-01', until: null } as const;
    const rows = (...of: (typeof row & { tenant: string })[]) => [
      { scale: 'commune' as const, mandatesOf: async () => of },
    ];
    const machine = identity({ archipel_verbs: ['Project.CREATE'] });
    const more = await createMandateCheck(rows({ ...row, tenant: '62213' }, { ...row, tenant: '62528' }))(machine);
    expect(more).toEqual(machine);
    const ended = { ...row, tenant: '62528', until: '2021-01-01' } as unknown as typeof row & { tenant: string };
    expect(await createMandateCheck(rows(ended))(machine)).toEqual({ ...machine, mandates: [] });
  });
});
