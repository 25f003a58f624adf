import type { ConsentStanding, Evidence } from '#shared/subsidiarity/CommuneStanding.js';
import { consent } from '#shared/subsidiarity/checks/consent.js';
import { roles } from '#shared/subsidiarity/roles.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, regimes, truths } from '../deed.js';
import { commune, loos, word } from '../situations.js';

const standings = ['GRANTED', 'NONE', 'UNKNOWN', 'REFUSED', 'WITHDRAWN'] as const;
type Standing = (typeof standings)[number];
const said = (standing: Standing) => (standing === 'NONE' ? [] : [word('AGGLOMERATION', 'CO_FACILITATION', standing)]);

/** As the rule's text has it, line by line. */
const table: Readonly<Record<Standing, Readonly<Record<(typeof truths)[number], readonly [string, string | null]>>>> = {
  GRANTED: { TRUE: ['TRUE', null], FALSE: ['TRUE', null], UNKNOWN: ['TRUE', null] },
  NONE: {
    TRUE: ['FALSE', 'AWAITING_CONSENT'],
    FALSE: ['FALSE', 'AWAITING_CONSENT'],
    UNKNOWN: ['FALSE', 'AWAITING_CONSENT'],
  },
  UNKNOWN: {
    TRUE: ['UNKNOWN', 'INDETERMINATE'],
    FALSE: ['UNKNOWN', 'INDETERMINATE'],
    UNKNOWN: ['UNKNOWN', 'INDETERMINATE'],
  },
  REFUSED: {
    TRUE: ['FALSE', 'SUBSTITUTION'],
    FALSE: ['FALSE', 'UNMET_BY_CHOICE'],
    UNKNOWN: ['UNKNOWN', 'INDETERMINATE'],
  },
  WITHDRAWN: {
    TRUE: ['FALSE', 'SUBSTITUTION'],
    FALSE: ['FALSE', 'UNMET_BY_CHOICE'],
    UNKNOWN: ['UNKNOWN', 'INDETERMINATE'],
  },
};

describe('T1, consent', () => {
  it('is the commune’s word where the competence is its own; work after a no is in its place', () => {
    for (const regime of ['COMMUNAL', 'DELEGATED'] as const)
      for (const standing of standings)
        for (const workedAfterRefusal of truths) {
          const found = consent(deed({ workedAfterRefusal, commune: commune({ regime, words: said(standing) }) }));
          expect([found.check, found.answer, found.verdict, found.conditions]).toEqual([
            'T1',
            ...table[standing][workedAfterRefusal],
            [],
          ]);
        }
  });

  it('is not asked of what is done by law, but for the local version', () => {
    for (const standing of standings) {
      const found = consent(
        deed({ workedAfterRefusal: 'TRUE', commune: commune({ regime: 'TRANSFERRED', words: said(standing) }) }),
      );
      expect(found).toMatchObject({ check: 'T1', answer: 'NOT_APPLICABLE', verdict: null });
      expect(found.conditions).toEqual(standing === 'GRANTED' ? [] : ['LOCAL_VERSION']);
    }
  });

  it('finds no substitution in work after a no, as long as it may have been done by law', () => {
    const refused = commune({ regime: 'UNKNOWN', words: said('REFUSED') });
    expect(consent(deed({ workedAfterRefusal: 'TRUE', commune: refused })).verdict).toBe('INDETERMINATE');
    expect(consent(deed({ workedAfterRefusal: 'FALSE', commune: refused })).verdict).toBe('UNMET_BY_CHOICE');
  });

  it('says who has to consent, and at which council where one has to deliberate', () => {
    const bodies = roles.map((role) => {
      const found = consent(deed({ role, commune: commune({ nextCouncil: '2026-12-10' }) }));
      const [asked] = found.counterfactuals;
      expect(asked).toMatchObject({ kind: 'CONSENT', commune: loos, scale: 'AGGLOMERATION', role });
      return asked?.kind === 'CONSENT' ? [role, asked.body, asked.council] : [];
    });
    expect(bodies).toEqual([
      ['VISIBILITY', 'EXECUTIVE', null],
      ['PEER_EXCHANGE', 'EXECUTIVE', null],
      ['TOOLING_TRAINING', 'EXECUTIVE', null],
      ['ADVICE', 'EXECUTIVE', null],
      ['CO_FACILITATION', 'EXECUTIVE', null],
      ['CO_FUNDING', 'DELIBERATION', '2026-12-10'],
      ['SECONDMENT', 'AGREEMENT', '2026-12-10'],
      ['CO_CARRYING', 'DELIBERATION', '2026-12-10'],
      ['CARRYING', 'DELIBERATION', '2026-12-10'],
    ]);
  });

  it('asks for nothing where a word was said', () => {
    for (const regime of regimes)
      for (const standing of ['GRANTED', 'UNKNOWN', 'REFUSED', 'WITHDRAWN'] as const)
        expect(consent(deed({ commune: commune({ regime, words: said(standing) }) })).counterfactuals).toEqual([]);
  });

  it('is read in the row of that scale and role alone, whatever came of it', () => {
    const row = (id: string): Evidence => ({ scale: 'COMMUNE', entity: 'Consent', id, asOf: '2026-11-01' });
    for (const regime of regimes)
      for (const standing of ['GRANTED', 'UNKNOWN', 'REFUSED'] as const)
        for (const workedAfterRefusal of truths) {
          const words: ConsentStanding[] = [
            { ...word('POLE', 'CO_FACILITATION'), evidence: row('another scale') },
            { ...word('AGGLOMERATION', 'ADVICE'), evidence: row('another role') },
            { ...word('AGGLOMERATION', 'CO_FACILITATION', standing), evidence: row('this') },
          ];
          const found = consent(deed({ workedAfterRefusal, commune: commune({ regime, words }) }));
          expect(found.evidence).toEqual([row('this')]);
        }
    expect(consent(deed()).evidence).toEqual([]);
  });

  it('takes the strictest of words that contradict, in whatever order they came', () => {
    const order = ['REFUSED', 'WITHDRAWN', 'UNKNOWN', 'GRANTED'] as const;
    for (const [place, one] of order.entries())
      for (const other of order.slice(place)) {
        const words = [...said(one), ...said(other)];
        const found = [words, words.toReversed()].map((told) => consent(deed({ commune: commune({ words: told }) })));
        expect(found.map(({ verdict }) => verdict)).toEqual([table[one].FALSE[1], table[one].FALSE[1]]);
      }
  });
});
