import { ContractSide } from './ContractSide.js';
import { Judgement } from './Judgement.js';

/** What the rules look at of a commitment. */
export interface JudgedCommitment {
  readonly side: ContractSide;
  readonly judgedByCommune: Judgement | null;
  readonly judgedByInhabitants: Judgement | null;
}

/** How a contract ends, or how many judgements are still missing (two for each commitment). */
export type Verdict =
  | { readonly kind: 'OPEN'; readonly missing: number }
  | { readonly kind: 'HONOURED' }
  | { readonly kind: 'UNBALANCED'; readonly side: ContractSide }
  | { readonly kind: 'BROKEN' };

/** In halves, so that numbers stay whole: KEPT 1, PARTLY ½, NOT_KEPT 0. */
const halves: Readonly<Record<Judgement, number>> = {
  [Judgement.KEPT]: 2,
  [Judgement.PARTLY]: 1,
  [Judgement.NOT_KEPT]: 0,
};

/**
 * How a contract ends by both sides' judgements. A side holds its word when at least half of it is kept: the mean over
 * its commitments and over both judges, who weigh the same (fifty/fifty). HONOURED when both sides hold, UNBALANCED when
 * one does (the other is named), BROKEN when none does; OPEN until both sides have judged every commitment, and for a
 * contract with an empty side.
 */
export function verdictOn(commitments: readonly JudgedCommitment[]): Verdict {
  const missing = commitments.flatMap(judgementsOf).filter((judgement) => judgement === null).length;
  const commune = holds(commitments, ContractSide.COMMUNE);
  const inhabitants = holds(commitments, ContractSide.INHABITANTS);
  if (missing > 0 || commune === null || inhabitants === null) return { kind: 'OPEN', missing };
  if (commune && inhabitants) return { kind: 'HONOURED' };
  if (!commune && !inhabitants) return { kind: 'BROKEN' };
  return { kind: 'UNBALANCED', side: commune ? ContractSide.INHABITANTS : ContractSide.COMMUNE };
}

/** The side that, by the judgements given so far, does not hold its word while the other does; null when there is none. */
export function laggingSide(commitments: readonly JudgedCommitment[]): ContractSide | null {
  const commune = holds(commitments, ContractSide.COMMUNE);
  const inhabitants = holds(commitments, ContractSide.INHABITANTS);
  if (commune === null || inhabitants === null || commune === inhabitants) return null;
  return commune ? ContractSide.INHABITANTS : ContractSide.COMMUNE;
}

/** Whether a side holds its word by the judgements given; null when nobody has judged it. */
function holds(commitments: readonly JudgedCommitment[], side: ContractSide): boolean | null {
  const given = commitments
    .filter((commitment) => commitment.side === side)
    .flatMap(judgementsOf)
    .filter((judgement) => judgement !== null);
  if (given.length === 0) return null;
  return given.reduce((sum, judgement) => sum + halves[judgement], 0) >= given.length;
}

function judgementsOf(commitment: JudgedCommitment): (Judgement | null)[] {
  return [commitment.judgedByCommune, commitment.judgedByInhabitants];
}
