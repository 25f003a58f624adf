import type { ConsentStanding, RegimeOnDay } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation } from '#shared/subsidiarity/NeedSituation.js';
import type { Verdict } from '#shared/subsidiarity/Verdict.js';
import { commune, need, offer, silent } from './situations.js';

/** What one scale has, and what the commune said to it: usual role CO_FACILITATION, next lighter ADVICE. */
export interface At {
  readonly has: 'nothing' | 'six' | 'twenty' | 'no answer';
  readonly word: 'yes' | 'none' | 'no' | 'no, lighter yes' | 'no, lighter no';
}

export interface AdviceCase {
  readonly own: 0 | 8 | 10 | 20;
  readonly regime: RegimeOnDay;
  readonly asked: 'TRUE' | 'FALSE' | 'UNKNOWN';
  readonly peers: At;
  readonly agglomeration: At;
  readonly pole: At;
}

const ats: readonly At[] = (['nothing', 'six', 'twenty', 'no answer'] as const).flatMap((has) =>
  (['yes', 'none', 'no', 'no, lighter yes', 'no, lighter no'] as const).map((word) => ({ has, word })),
);

/** Every point where the need is asked, and what an unasked one comes to at a few. */
export function* adviceCases(): Generator<AdviceCase> {
  for (const own of [0, 8, 10, 20] as const)
    for (const regime of ['COMMUNAL', 'TRANSFERRED', 'UNKNOWN'] as const)
      for (const peers of ats)
        for (const agglomeration of ats)
          for (const pole of ats) yield { own, regime, asked: 'TRUE', peers, agglomeration, pole };
  for (const own of [0, 20] as const)
    for (const asked of ['FALSE', 'UNKNOWN'] as const)
      for (const agglomeration of ats) {
        const [nobody] = ats;
        if (nobody) yield { own, regime: 'COMMUNAL', asked, peers: nobody, agglomeration, pole: nobody };
      }
}

export interface Expected {
  readonly verdict: Verdict;
  /** Half-days of peers, agglomeration and pole. */
  readonly amounts: readonly [number, number, number];
}

/** Told step by step, as one would by hand. */
export function expectedAdvice({ own, regime, asked, ...scales }: AdviceCase): Expected {
  const none = [0, 0, 0] as const;
  if (asked === 'FALSE') return { verdict: 'NOT_ASKED', amounts: none };
  if (own === 20) return { verdict: 'COMMUNE_ALONE', amounts: none };
  if (asked === 'UNKNOWN') return { verdict: 'INDETERMINATE', amounts: none };

  const amounts: [number, number, number] = [0, 0, 0];
  let rest = 20 - own;
  let isUnseen = false;
  let couldHave = false;
  let waits = false;
  for (const [place, at] of [scales.peers, scales.agglomeration, scales.pole].entries()) {
    if (rest === 0 || isUnseen) continue;
    const free = at.has === 'six' ? 6 : at.has === 'twenty' ? 20 : 0;
    if (at.word === 'no, lighter no') {
      couldHave ||= free > 0;
    } else if (at.has === 'no answer') {
      isUnseen = true;
    } else if (free > 0) {
      amounts[place] = Math.min(free, rest);
      rest -= Math.min(free, rest);
      waits ||= at.word === 'none' || at.word === 'no';
    }
  }
  const [peers, agglomeration, pole] = amounts;
  const above = agglomeration + pole;
  const tenths = above === 0 ? 0 : (10 * above) / (above + own + peers);
  const isLaw = regime === 'TRANSFERRED';
  const isCovered = peers + above > 0;
  const lines: readonly (readonly [Verdict, boolean])[] = [
    ['SUBSTITUTION', regime === 'COMMUNAL' && tenths > 8],
    ['INDETERMINATE', isUnseen || regime === 'UNKNOWN'],
    ['AWAITING_CONSENT', !isLaw && waits],
    ['UNMET_BY_CHOICE', !isCovered && couldHave],
    ['UNMET', !isCovered],
    ['LEGAL_ROLE', isLaw],
    ['SUPPORT_WITH_CONDITIONS', tenths > 5],
    ['POOLING', agglomeration > 0 && pole > 0],
    ['SUPPORT', true],
  ];
  return { verdict: lines.find(([, holds]) => holds)?.[0] ?? 'SUPPORT', amounts };
}

/** The same point as the rule is told it. */
export function adviceSituation({ own, regime, asked, peers, agglomeration, pole }: AdviceCase): NeedSituation {
  const at = { PEERS: peers, AGGLOMERATION: agglomeration, POLE: pole } as const;
  const words = Object.entries(at).flatMap(([scale, { word }]): ConsentStanding[] => {
    const said = (role: ConsentStanding['role'], standing: ConsentStanding['standing']) =>
      ({ scale, role, standing }) as ConsentStanding;
    switch (word) {
      case 'yes':
        return [said('CO_FACILITATION', 'GRANTED')];
      case 'none':
        return [];
      case 'no':
        return [said('CO_FACILITATION', 'REFUSED')];
      case 'no, lighter yes':
        return [said('CO_FACILITATION', 'REFUSED'), said('ADVICE', 'GRANTED')];
      default:
        return [said('CO_FACILITATION', 'WITHDRAWN'), said('ADVICE', 'REFUSED')];
    }
  });
  const offers = Object.entries(at).flatMap(([name, { has }]) => {
    const scale = name as keyof typeof at;
    if (has === 'nothing') return [];
    return [has === 'no answer' ? silent(scale) : offer(scale, has === 'six' ? 6 : 20)];
  });
  return need({ own, inhabitants: 0, asked, communes: [commune({ regime, words })], offers });
}
