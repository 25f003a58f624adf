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

/** One quarter; null where a scale could not be asked. */
export interface QuarterAnswer {
  readonly quarter: string;
  readonly communeFigures: readonly Figure[] | null;
  readonly agglomerationFigures: readonly Figure[] | null;
  readonly poleFigures: readonly Figure[] | null;
}

export interface ObservatoryAnswer {
  readonly observatory: readonly QuarterAnswer[] | null;
}

export interface FigureAnswer {
  readonly observatory:
    | readonly {
        readonly ofCommunes?: readonly WholeFigure[] | null;
        readonly communesParts?: readonly PartFigure[] | null;
        readonly ofAgglomerations?: readonly WholeFigure[] | null;
        readonly agglomerationsParts?: readonly PartFigure[] | null;
        readonly ofPole?: readonly WholeFigure[] | null;
        readonly poleParts?: readonly PartFigure[] | null;
      }[]
    | null;
}

/** Bottom to top, as proximity comes first. */
export const scales: readonly Scale[] = ['commune', 'call', 'pma'];

const figureField = {
  commune: 'communeFigures',
  call: 'agglomerationFigures',
  pma: 'poleFigures',
} as const;

/** A scale's figures of a quarter; null where it could not be asked. */
export const figuresOf = (quarter: QuarterAnswer | undefined, scale: Scale): readonly Figure[] | null =>
  quarter?.[figureField[scale]] ?? null;

const whole = { commune: 'ofCommunes', call: 'ofAgglomerations', pma: 'ofPole' } as const;
const parts = { commune: 'communesParts', call: 'agglomerationsParts', pma: 'poleParts' } as const;

/** The figure that was opened, and what it is made of. */
export function openedOf({ observatory }: FigureAnswer, scale: Scale) {
  const [quarter] = observatory ?? [];
  return { figure: quarter?.[whole[scale]]?.[0] ?? null, parts: quarter?.[parts[scale]] ?? [] };
}
