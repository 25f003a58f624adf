import fc from 'fast-check';
import { identityOf } from '#shared/identity/claims.js';
import { TokenRefused } from '#shared/identity/TokenRefused.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { tenantOfSiren } from './realIssuer.js';

describe('claims', () => {
  const read = (claims: object, more: object = {}) =>
    identityOf({ sub: 's', ...claims }, { tenantOfSiren, ...more }).mandates;
  const loosEnGohelle = { scale: 'commune', tenant: '62528', role: 'COMMUNE_AGENT' };

  it('with an organisation’s SIRET and a role give its tenant', () => {
    expect(read({ siret: '21620528600018', archipel_roles: ['COMMUNE_AGENT'] })).toEqual([loosEnGohelle]);
    expect(read({ siret: '21620528600018', archipel_roles: 'COMMUNE_AGENT' })).toEqual([loosEnGohelle]);
  });

  it('are read where the issuer writes them, in an object or under a name with dots', () => {
    const nested = {
      organisation: { siret: '21620528600018' },
      resource_access: { archipel: { roles: ['COMMUNE_AGENT'] } },
    };
    const where = { siretClaim: 'organisation.siret', rolesClaim: 'resource_access.archipel.roles' };
    expect(read(nested, where)).toEqual([loosEnGohelle]);
    const named = { siret: '21620528600018', 'https://issuer.example/roles': ['COMMUNE_AGENT'] };
    expect(read(named, { rolesClaim: 'https://issuer.example/roles' })).toEqual([loosEnGohelle]);
  });

  it('that list mandates let one secretary act for several communes, the first by default', () => {
    const archipel_mandates = ['62107', '62380'].map((insee) => ({ insee, role: 'COMMUNE_AGENT' }));
    expect(read({ archipel_mandates }).map(({ tenant }) => tenant)).toEqual(['62107', '62380']);
  });

  it('of an organisation outside the territory give no mandate', () => {
    expect(read({ siret: '13002526500013', archipel_roles: ['DIRECTOR'] })).toEqual([]);
  });

  it('with a role that is another application’s, or of another scale, give none for it', () => {
    expect(read({ siret: '21620528600018', archipel_roles: ['billing', 'DIRECTOR', 'COMMUNE_AGENT'] })).toEqual([
      loosEnGohelle,
    ]);
    expect(read({ siret: '20006035800013', archipel_roles: ['PUBLIC', 'COMMUNE_AGENT'] })).toEqual([]);
  });

  it.each([
    { siret: 21620528600018 },
    { siret: '2162052860001' },
    { siret: '21620528600018', archipel_roles: { DIRECTOR: true } },
    { archipel_mandates: [{ insee: '6252', role: 'COMMUNE_AGENT' }] },
    { archipel_mandates: [{ role: 'ADMINISTRATOR' }] },
    { archipel_mandates: 'all' },
    { sub: '' },
    { sub: 'public' },
    { sub: undefined },
  ])('not in their form are refused rather than half read: %j', (claims) => {
    expect(() => read(claims)).toThrow(TokenRefused);
  });

  it('of any shape at all are read or refused, never anything else', () => {
    const claims = fc.record({
      sub: fc.string(),
      siret: fc.jsonValue(),
      archipel_roles: fc.jsonValue(),
      archipel_mandates: fc.jsonValue(),
    });
    fc.assert(
      fc.property(claims, (any) => {
        try {
          expect(read(any)).toBeInstanceOf(Array);
        } catch (error) {
          if (!(error instanceof TokenRefused)) throw error;
        }
      }),
    );
  });
});
