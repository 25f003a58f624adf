import fc from 'fast-check';
import { actorOf, NoSuchMandate } from '#shared/identity/actingFor.js';
import type { Identity } from '#shared/identity/Mandate.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { tenantOfSiren } from './realIssuer.js';

const secretary: Identity = {
  subject: 'secretary',
  mandates: [
    { scale: 'commune', tenant: '62107', role: 'COMMUNE_AGENT' },
    { scale: 'commune', tenant: '62528', role: 'COMMUNE_AGENT' },
    { scale: 'commune', tenant: '62528', role: 'ADMINISTRATOR' },
  ],
};

describe('a person with several mandates', () => {
  it('acts under the first when the request names none', () => {
    expect(actorOf(secretary)).toEqual({ subject: 'secretary', ...secretary.mandates[0] });
    expect(actorOf(secretary, '')).toMatchObject({ tenant: '62107' });
  });

  it('acts for the commune named, by INSEE code or by SIREN', () => {
    expect(actorOf(secretary, '62528')).toMatchObject({ tenant: '62528', role: 'COMMUNE_AGENT' });
    expect(actorOf(secretary, '216205286', tenantOfSiren)).toMatchObject({ tenant: '62528' });
  });

  it('chooses the role where one tenant gives two', () => {
    expect(actorOf(secretary, '62528/ADMINISTRATOR')).toMatchObject({ role: 'ADMINISTRATOR' });
  });

  it.each(['62213', '200060358', '62107/ADMINISTRATOR', '62107/MAYOR', '62107/COMMUNE_AGENT/x', 'constructor'])(
    'may not act as %s',
    (named) => {
      expect(() => actorOf(secretary, named, tenantOfSiren)).toThrow(NoSuchMandate);
    },
  );

  it('never acts under a mandate that is not theirs, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (named) => {
        try {
          const { role, tenant } = actorOf(secretary, named, tenantOfSiren);
          expect(secretary.mandates).toContainEqual(expect.objectContaining({ tenant, role }));
        } catch (error) {
          if (!(error instanceof NoSuchMandate)) throw error;
        }
      }),
    );
  });
});

describe('a person without any mandate', () => {
  it('is the public, with a key of their own', () => {
    expect(actorOf({ subject: 'x', mandates: [] })).toEqual({
      subject: 'x',
      role: 'PUBLIC',
      scale: null,
      tenant: null,
    });
  });

  it('may act for nobody', () => {
    expect(() => actorOf({ subject: 'x', mandates: [] }, '62528')).toThrow(NoSuchMandate);
  });
});
