import type { Deed } from '#shared/subsidiarity/Deed.js';
import { call, commune, word } from './situations.js';

/** A support that exists, of which every check finds that all is well: each test says what is not. */
export const deed = (more: Partial<Deed> = {}): Deed => ({
  proposed: false,
  scale: 'AGGLOMERATION',
  provider: call,
  role: 'CO_FACILITATION',
  commune: commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')] }),
  allSmall: 'FALSE',
  halfDays: 10,
  effort: { above: 10, below: 10, quantity: null },
  workedAfterRefusal: 'FALSE',
  ledByOther: 'FALSE',
  mandate: 'FALSE',
  instructedByBeneficiary: 'TRUE',
  actsOnInhabitants: false,
  hasRelay: 'FALSE',
  lower: [],
  until: '2026-12-31',
  hasUpskilling: false,
  repeated: 'FALSE',
  coFunding: null,
  enforceable: 'TRUE',
  withinInterest: 'TRUE',
  chain: 'TRUE',
  evidence: [],
  ...more,
});

export const truths = ['TRUE', 'FALSE', 'UNKNOWN'] as const;
export const regimes = ['COMMUNAL', 'DELEGATED', 'TRANSFERRED', 'UNKNOWN'] as const;
