import { type CommuneStanding, type ConsentStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import type { Truth } from '#shared/subsidiarity/Truth.js';
import type { Verdict } from '#shared/subsidiarity/Verdict.js';
import { commune, loos, support } from './situations.js';

/** One point of a small domain, in the words of the rule's text and not of its code. */
export interface Case {
  readonly consent:
    | 'granted'
    | 'none'
    | 'unknown'
    | 'refused, idle'
    | 'refused, worked'
    | 'refused, who knows'
    | 'withdrawn, idle';
  readonly regime: CommuneStanding['regime'];
  readonly leader:
    | 'communes'
    | 'other'
    | 'other, mandated'
    | 'other, mandate unknown'
    | 'unknown'
    | 'unknown, mandated';
  readonly role:
    | 'CO_FACILITATION'
    | 'CARRYING'
    | 'CO_FUNDING'
    | 'seconded, theirs'
    | 'seconded, not theirs'
    | 'seconded, unknown';
  readonly share: 'half' | 'three fifths' | 'five sixths' | 'nineteen twentieths' | 'unknown';
  readonly small: Truth;
  readonly hasEnd: boolean;
  readonly lower: 'nobody' | 'able' | 'unknown' | 'able, refused';
  readonly law: Truth;
  readonly offered: boolean;
}

const consents = [
  'granted',
  'none',
  'unknown',
  'refused, idle',
  'refused, worked',
  'refused, who knows',
  'withdrawn, idle',
] as const;
const regimes = ['COMMUNAL', 'DELEGATED', 'TRANSFERRED', 'UNKNOWN'] as const;
const leaders = [
  'communes',
  'other',
  'other, mandated',
  'other, mandate unknown',
  'unknown',
  'unknown, mandated',
] as const;
const rolesTried = [
  'CO_FACILITATION',
  'CARRYING',
  'CO_FUNDING',
  'seconded, theirs',
  'seconded, not theirs',
  'seconded, unknown',
] as const;
const truths = ['TRUE', 'FALSE', 'UNKNOWN'] as const;
const lowers = ['nobody', 'able', 'unknown', 'able, refused'] as const;

/** Shares, with what else matters at that share alone. */
const efforts: readonly Pick<Case, 'share' | 'small' | 'hasEnd'>[] = [
  { share: 'half', small: 'FALSE', hasEnd: true },
  { share: 'three fifths', small: 'FALSE', hasEnd: true },
  { share: 'three fifths', small: 'FALSE', hasEnd: false },
  ...truths.flatMap((small) => [true, false].map((hasEnd) => ({ share: 'five sixths' as const, small, hasEnd }))),
  { share: 'nineteen twentieths', small: 'TRUE', hasEnd: true },
  { share: 'unknown', small: 'FALSE', hasEnd: true },
];

/** Every point of the domain. */
export function* cases(): Generator<Case> {
  for (const consent of consents)
    for (const regime of regimes)
      for (const leader of leaders)
        for (const role of rolesTried)
          for (const effort of efforts)
            for (const lower of lowers)
              for (const law of truths)
                for (const offered of [true, false])
                  yield { consent, regime, leader, role, ...effort, lower, law, offered };
}

/** The rule's text, verdict by verdict, in its order: the first line that holds. */
const table: readonly (readonly [Verdict, (of: Case) => boolean])[] = [
  ['UNLAWFUL', ({ law }) => law === 'FALSE'],
  ['SUBSTITUTION', (of) => !mayBeByLaw(of) && (of.consent === 'refused, worked' || carriedAlone(of) || tooMuch(of))],
  ['SUBSTITUTION', ({ role }) => role === 'seconded, not theirs'],
  [
    'INDETERMINATE',
    (of) =>
      of.law === 'UNKNOWN' ||
      of.regime === 'UNKNOWN' ||
      (of.role === 'seconded, unknown' && !of.offered) ||
      (of.lower === 'unknown' && of.role !== 'CO_FUNDING') ||
      (!byLaw(of) &&
        (of.consent === 'unknown' || of.consent === 'refused, who knows' || leaderUnclear(of) || shareUnclear(of))),
  ],
  ['PROXIMITY', (of) => of.lower === 'able' && of.role !== 'CO_FUNDING'],
  ['AWAITING_CONSENT', (of) => !byLaw(of) && of.consent === 'none'],
  ['UNMET_BY_CHOICE', (of) => !byLaw(of) && (of.consent === 'refused, idle' || of.consent === 'withdrawn, idle')],
  [
    'CARRYING_CONSENTED',
    (of) => !byLaw(of) && mandated(of) && (of.leader === 'other, mandated' || of.role === 'CARRYING'),
  ],
  ['LEGAL_ROLE', byLaw],
  [
    'SUPPORT_WITH_CONDITIONS',
    (of) => !of.hasEnd || (countsShare(of) && of.share !== 'half') || (of.offered && of.role === 'seconded, unknown'),
  ],
  ['SUPPORT', () => true],
];

export function expectedOf(of: Case): Verdict | undefined {
  return table.find(([, holds]) => holds(of))?.[0];
}

function byLaw({ regime }: Case): boolean {
  return regime === 'TRANSFERRED';
}
function mandated({ leader }: Case): boolean {
  return leader.endsWith(', mandated');
}
function mayBeByLaw(of: Case): boolean {
  return byLaw(of) || of.regime === 'UNKNOWN';
}
function carriedAlone(of: Case): boolean {
  if (of.leader === 'other') return true;
  return of.role === 'CARRYING' && (of.leader === 'communes' || of.leader === 'unknown');
}
function leaderUnclear(of: Case): boolean {
  return of.leader === 'other, mandate unknown' || (of.leader === 'unknown' && of.role !== 'CARRYING');
}
function countsShare(of: Case): boolean {
  return !byLaw(of) && of.role !== 'CO_FUNDING' && !mandated(of);
}
function tooMuch(of: Case): boolean {
  if (!countsShare(of) || of.leader === 'other, mandate unknown') return false;
  if (of.share === 'nineteen twentieths') return true;
  return of.share === 'five sixths' && (of.small === 'FALSE' || (!of.hasEnd && !of.offered));
}
function shareUnclear(of: Case): boolean {
  return countsShare(of) && (of.share === 'unknown' || (of.share === 'five sixths' && of.small === 'UNKNOWN'));
}
/** The same point as the rule is told it. */
export function situationOf(of: Case): SupportSituation {
  const [above, below] = {
    half: [5, 5],
    'three fifths': [6, 4],
    'five sixths': [10, 2],
    'nineteen twentieths': [19, 1],
    unknown: [null, 4],
  }[of.share] as [number | null, number];
  const role = of.role.startsWith('seconded') ? 'SECONDMENT' : (of.role as SupportSituation['role']);
  // Money comes from the agglomeration; everything else here from the pole, which has an interest to stay within.
  const scale = role === 'CO_FUNDING' ? 'AGGLOMERATION' : 'POLE';
  const standing = {
    granted: 'GRANTED',
    none: null,
    unknown: 'UNKNOWN',
    'refused, idle': 'REFUSED',
    'refused, worked': 'REFUSED',
    'refused, who knows': 'REFUSED',
    'withdrawn, idle': 'WITHDRAWN',
  }[of.consent] as ConsentStanding['standing'] | null;
  const words: ConsentStanding[] = standing === null ? [] : [{ scale, role, standing }];
  const refused: readonly ConsentStanding[] =
    of.lower === 'able, refused' ? [{ scale: 'PEERS', role, standing: 'REFUSED' }] : [];
  const lower = {
    scale: 'PEERS',
    provider: '62413',
    capacity: of.lower === 'unknown' ? null : 10,
    refused: refused.length > 0 ? 'TRUE' : 'FALSE',
    from: null,
  } as const;
  return support({
    scale,
    role,
    state: of.offered ? 'OFFERED' : 'ACTIVE',
    communes: [commune({ regime: of.regime, small: of.small, words: [...words, ...refused] })],
    workedAfterRefusal: of.consent.endsWith('who knows') ? null : of.consent.endsWith('worked') ? [loos] : [],
    ledByOther: of.leader === 'communes' ? 'FALSE' : of.leader.startsWith('other') ? 'TRUE' : 'UNKNOWN',
    mandates:
      of.leader === 'other, mandate unknown'
        ? null
        : mandated(of)
          ? [{ commune: loos, enforceableFrom: '2026-01-01', until: '2026-12-31' }]
          : [],
    instructedByBeneficiary: of.role.endsWith('not theirs')
      ? 'FALSE'
      : of.role.endsWith('unknown')
        ? 'UNKNOWN'
        : 'TRUE',
    effort: { above, below },
    until: of.hasEnd ? '2026-12-31' : null,
    lower: of.lower === 'nobody' ? [] : [lower],
    coFunding: of.role === 'CO_FUNDING' ? { object: 'FACILITY', amountCents: 100, maxCents: moneyOf(of.law) } : null,
    withinInterest: of.law,
  });
}

const moneyOf = (law: Truth): number | null => ({ TRUE: 100, FALSE: 99, UNKNOWN: null })[law];
