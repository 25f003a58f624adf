import type { Evidence } from '#shared/subsidiarity/CommuneStanding.js';
import { carrying } from '#shared/subsidiarity/checks/carrying.js';
import { roles } from '#shared/subsidiarity/roles.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, regimes, truths } from '../deed.js';
import { commune } from '../situations.js';

const row: Evidence = { scale: 'COMMUNE', entity: 'RegimeReceipt', id: '1', asOf: '2026-11-01' };

/** Who leads (rows) and whether a mandate holds (TRUE, FALSE, UNKNOWN): the verdict; null where all is well. */
const table = {
  FALSE: [null, null, null],
  TRUE: ['CARRYING_CONSENTED', 'SUBSTITUTION', 'INDETERMINATE'],
  UNKNOWN: [null, 'INDETERMINATE', 'INDETERMINATE'],
} as const;

describe('T2, carrying', () => {
  it('is the communes’ where the competence is theirs, unless a mandate says otherwise', () => {
    for (const regime of ['COMMUNAL', 'DELEGATED'] as const)
      for (const ledByOther of truths)
        for (const [place, mandate] of truths.entries()) {
          const found = carrying(deed({ ledByOther, mandate, commune: commune({ regime, evidence: [row] }) }));
          const verdict = table[ledByOther][place];
          expect(found).toMatchObject({ check: 'T2', verdict, conditions: [], evidence: [row] });
          const answer = verdict === 'SUBSTITUTION' ? 'FALSE' : verdict === 'INDETERMINATE' ? 'UNKNOWN' : 'TRUE';
          expect(found.answer).toBe(answer);
        }
  });

  it('whose role is to carry leads, whatever else is told', () => {
    for (const ledByOther of truths)
      for (const [place, mandate] of truths.entries())
        for (const role of roles) {
          const found = carrying(deed({ role, ledByOther, mandate, commune: commune() }));
          expect(found.verdict).toBe(table[role === 'CARRYING' ? 'TRUE' : ledByOther][place]);
        }
  });

  it('is by law where the competence was transferred, and unknown while nobody told', () => {
    for (const ledByOther of truths)
      for (const mandate of truths) {
        const of = (regime: (typeof regimes)[number]) =>
          carrying(deed({ ledByOther, mandate, commune: commune({ regime, evidence: [row] }) }));
        expect(of('TRANSFERRED')).toMatchObject({
          check: 'T2',
          answer: 'NOT_APPLICABLE',
          verdict: 'LEGAL_ROLE',
          evidence: [row],
        });
        expect(of('UNKNOWN')).toMatchObject({
          check: 'T2',
          answer: 'UNKNOWN',
          verdict: 'INDETERMINATE',
          evidence: [row],
        });
      }
  });

  it('has no row to show where none is known', () => {
    expect(carrying(deed({ commune: commune() })).evidence).toEqual([]);
  });
});
