import type { Connection } from '../../kit/PagedList.js';
import type { Scale } from '../../session/session.js';

export type FigureState = 'SHOWN' | 'NOT_SIGNIFICANT' | 'NO_CASE' | 'NOT_BROKEN_DOWN' | 'NOT_SET_DOWN';

/** A figure as far as it may be told. */
export interface Told {
  readonly state: FigureState;
  readonly value: number | null;
  readonly n: number | null;
}

export interface Figure extends Told {
  readonly indicator: string;
  readonly reason: string | null;
  readonly unit: 'PART' | 'DAYS';
  readonly asOf: string;
  readonly rules: string;
  readonly takenAt: string | null;
  readonly demonstration: boolean;
  readonly definition: { readonly title: string };
}

export interface WholeFigure extends Figure {
  readonly recomputed: (Told & { readonly asOf: string; readonly rules: string }) | null;
  readonly definition: {
    readonly title: string;
    readonly text: string;
    readonly formula: string;
    readonly source: string;
  };
}

export interface PartFigure extends Told {
  readonly agglomeration: string | null;
  readonly theme: string | null;
  readonly band: string | null;
  readonly skill: string | null;
  readonly unplaced: boolean;
  readonly reason: string | null;
  readonly unit: 'PART' | 'DAYS';
}

/** One quarter of a scale; null where its figures could not be told. */
interface QuarterAnswer {
  readonly quarter: string | null;
  readonly figures: readonly Figure[] | null;
}

/** The quarters by scale, each asked by itself: null where a scale could not be asked. */
export type ObservatoryAnswer = Readonly<Record<Scale, readonly QuarterAnswer[] | null>>;

/** The figure that was opened, of the scale that was asked. */
export type FigureAnswer = Readonly<
  Partial<
    Record<
      Scale,
      readonly { readonly whole: readonly WholeFigure[] | null; readonly parts: readonly PartFigure[] | null }[] | null
    >
  >
>;

/** A row that a figure counts. */
export interface Case {
  readonly entity: string;
  readonly id: string;
  readonly title: string | null;
  readonly counted: number | null;
  readonly outOf: number | null;
  readonly value: number | null;
}

/** One page of the rows behind a figure; `n` is null where the figure is not told. */
interface Cases extends Connection<Case> {
  readonly n: number | null;
  readonly unlisted: string;
  readonly unit: 'PART' | 'DAYS';
}

export type CasesAnswer = Readonly<Partial<Record<Scale, readonly { readonly cases: Cases | null }[] | null>>>;

/** The page of rows, of the scale that was asked; null where it could not be. */
export const casesOf = (answer: CasesAnswer, scale: Scale): Cases | null => answer[scale]?.[0]?.cases ?? null;

/** Bottom to top, as proximity comes first. */
export const scales: readonly Scale[] = ['commune', 'call', 'pma'];

/** A scale's figures of a quarter; null where it could not be asked. */
export const figuresOf = (answer: ObservatoryAnswer, scale: Scale, quarter: string): readonly Figure[] | null =>
  answer[scale]?.find((one) => one.quarter === quarter)?.figures ?? null;

/** The figure that was opened, and what it is made of. */
export function openedOf(answer: FigureAnswer, scale: Scale) {
  const [quarter] = answer[scale] ?? [];
  return { figure: quarter?.whole?.[0] ?? null, parts: quarter?.parts ?? [] };
}
