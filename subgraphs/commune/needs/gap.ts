import { NeedKind } from '#shared/graphql/NeedKind.js';

/** Quantities of a need, in half-days. */
export interface NeedQuantities {
  readonly kind: NeedKind;
  readonly quantityHalfDays: number | null;
  readonly ownHalfDays: number;
  readonly inhabitantsHalfDays: number;
}

/**
 * Half-days still lacking: `quantity − own − inhabitants'`, where what inhabitants bring counts for facilitation only,
 * and never below zero. Null for a need that is not counted in half-days.
 */
export function gapHalfDays(need: NeedQuantities): number | null {
  if (need.quantityHalfDays === null) return null;
  const inhabitants = need.kind === NeedKind.FACILITATION ? need.inhabitantsHalfDays : 0;
  return Math.max(0, need.quantityHalfDays - need.ownHalfDays - inhabitants);
}
