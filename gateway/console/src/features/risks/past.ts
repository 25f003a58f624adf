import type { FigureName, Unit } from './figures.js';
import type { RiskName, RisksAnswer, RisksThen, Thresholds } from './risksAnswer.js';

/** A figure as it was on each day, oldest first. */
export interface Drawn {
  readonly name: FigureName;
  readonly unit: Unit;
  readonly threshold: number | null;
  readonly points: readonly { readonly day: string; readonly value: number | null }[];
}

type Read = (then: RisksThen) => { readonly value: number | null } | null | undefined;

const read: Record<RiskName, readonly (readonly [FigureName, Unit, Read, keyof Thresholds | null])[]> = {
  personalisedCarrying: [
    ['mayorShare', 'share', (then) => then.personalisedCarrying?.mayorShare, 'mayorShareOver'],
    ['hhi', 'index', (then) => then.personalisedCarrying?.hhi, null],
  ],
  silos: [
    ['crossShare', 'share', (then) => then.silos?.crossShare, null],
    ['eiIndex', 'index', (then) => then.silos?.eiIndex, null],
  ],
  involvement: [
    ['newcomersShare', 'share', (then) => then.involvement?.newcomersShare, 'newcomersShareUnder'],
    ['topTenthShare', 'share', (then) => then.involvement?.topTenthShare, 'topTenthShareOver'],
  ],
};

/** The figures of a risk that are drawn over a year, a point every three months. */
export function drawnOf(risk: RiskName, commune: NonNullable<RisksAnswer['commune']>): readonly Drawn[] {
  const { now, month3, month6, month9, month12 } = commune;
  const days = [month12, month9, month6, month3, now].filter((one) => one !== null);
  return read[risk].map(([name, unit, figure, threshold]) => ({
    name,
    unit,
    threshold: threshold === null ? null : (now?.thresholds?.[threshold] ?? null),
    points: days.flatMap((then) =>
      then.asOf === null ? [] : [{ day: then.asOf, value: figure(then)?.value ?? null }],
    ),
  }));
}
