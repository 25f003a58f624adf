import type { CommuneStanding, ConsentStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation, Offer } from '#shared/subsidiarity/NeedSituation.js';
import type { Role } from '#shared/subsidiarity/roles.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import type { ScaleAbove } from '#shared/subsidiarity/scalesAbove.js';

export const loos = '62528';
export const call = '246200364';
export const pole = '200060358';

/** Plain situations in which nothing is wrong: each test says what is. */
export const word = (
  scale: ScaleAbove,
  role: Role,
  standing: ConsentStanding['standing'] = 'GRANTED',
): ConsentStanding => ({ scale, role, standing });

export const commune = (more: Partial<CommuneStanding> = {}): CommuneStanding => ({
  insee: loos,
  agglomeration: call,
  small: 'FALSE',
  regime: 'COMMUNAL',
  words: [],
  nextCouncil: null,
  ...more,
});

export const offer = (scale: ScaleAbove, halfDays: number, more: Partial<Offer> = {}): Offer => {
  const provider = scale === 'AGGLOMERATION' ? call : scale === 'POLE' ? pole : `a ${scale.toLowerCase()}`;
  return {
    scale,
    provider,
    state: 'KNOWN',
    lots: [{ lot: `${more.provider ?? provider} post`, month: '2026-12', halfDays }],
    distance: 0,
    serves: null,
    withinInterest: 'TRUE',
    chain: 'TRUE',
    evidence: [],
    ...more,
  };
};

export const silent = (scale: ScaleAbove): Offer => offer(scale, 0, { state: 'UNREACHABLE', lots: [] });

export const need = (more: Partial<NeedSituation> = {}): NeedSituation => ({
  id: 'need',
  day: '2026-11-23',
  asked: 'TRUE',
  kind: 'FACILITATION',
  presence: false,
  from: '2026-12-01',
  until: '2026-12-31',
  quantity: 20,
  own: 6,
  inhabitants: 4,
  actsOnInhabitants: false,
  hasRelay: 'FALSE',
  repeated: 'FALSE',
  communes: [commune()],
  offers: [],
  running: [],
  coFunding: null,
  ...more,
});

export const support = (more: Partial<SupportSituation> = {}): SupportSituation => ({
  id: 'support',
  day: '2026-11-23',
  scale: 'AGGLOMERATION',
  provider: call,
  role: 'CO_FACILITATION',
  state: 'ACTIVE',
  halfDays: 10,
  communes: [commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')] })],
  workedAfterRefusal: [],
  ledByOther: 'FALSE',
  mandates: [],
  instructedByBeneficiary: 'TRUE',
  actsOnInhabitants: false,
  hasRelay: 'FALSE',
  effort: { above: 10, below: 10 },
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
