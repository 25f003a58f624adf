import type { RiskWords } from '../../words/fr/risks.js';
import type { Figure, RiskName, RisksNow } from './risksAnswer.js';

export type FigureName = keyof RiskWords['figures'];
/** What a figure is counted from, and so what its rows are. */
export type RowKind = keyof RiskWords['counted'];
/** How it is written: a share from 0 to 1 as percent, a difference of shares as points, an index, or a count. */
export type Unit = 'share' | 'points' | 'index' | 'count';

export interface NamedFigure {
  readonly name: FigureName;
  readonly unit: Unit;
  readonly from: RowKind;
  readonly figure: Figure | null;
}

/** Under this many rows a share or an index says nothing for sure. */
const significantFrom = 5;

/** A count stays what it is however few rows it has; a share or an index of few rows says nothing for sure. */
export const isSignificant = ({ unit, figure }: NamedFigure) =>
  unit === 'count' || figure === null || figure.value === null || figure.n === null || figure.n >= significantFrom;

/** A risk's figures in the order in which they are read. */
export function figuresOf(risk: RiskName, now: RisksNow): readonly NamedFigure[] {
  const { personalisedCarrying: carrying, silos, involvement } = now;
  const of = (name: FigureName, unit: Unit, from: RowKind, figure: Figure | null | undefined): NamedFigure => ({
    name,
    unit,
    from,
    figure: figure ?? null,
  });
  switch (risk) {
    case 'personalisedCarrying':
      return [
        of('mayorShare', 'share', 'actions', carrying?.mayorShare),
        of('hhi', 'index', 'actions', carrying?.hhi),
        of('electedWhoPresentedWhole', 'count', 'presentations', carrying?.electedWhoPresentedWhole),
      ];
    case 'silos':
      return [
        of('crossShare', 'share', 'actions', silos?.crossShare),
        of('eiIndex', 'index', 'actions', silos?.eiIndex),
        of('crossShareTrend', 'points', 'actions', silos?.trend?.crossShare),
        of('eiIndexTrend', 'index', 'actions', silos?.trend?.eiIndex),
      ];
    case 'involvement':
      return [
        of('distinct', 'count', 'persons', involvement?.distinct),
        of('newcomersShare', 'share', 'persons', involvement?.newcomersShare),
        of('topTenthShare', 'share', 'persons', involvement?.topTenthShare),
        of('districtsNotVisited', 'count', 'districts', involvement?.districtsNotVisited),
        of('peersMobilised', 'count', 'forums', involvement?.peersMobilised),
        of('contractsKeptBothSides', 'count', 'contracts', involvement?.contractsKeptBothSides),
      ];
    default:
      return risk satisfies never;
  }
}
