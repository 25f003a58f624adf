import { coarseCount, shownCount, shownSubsets } from '#shared/graphql/suppressedCounts.js';
import type { Figure } from '../vigilance/Figure.js';
import type { RisksThen } from '../vigilance/risksOf.js';
import { RiskFigureName, RiskKind, type SharedRisk, type SharedRiskFigure } from './SharedRisks.js';

/** Under this many a share or an index says nothing for sure. */
const significantFrom = 5;
/** Of persons a share is told in twentieths. */
const twentieth = 20;

/**
 * What a commune tells others of its three risks: figures and alerts, without the rows behind them, their number, and the
 * thresholds, which say what it fears. Figures of persons are coarse, and hidden where they could point at a few.
 */
export function toldRisks({ carrying, crossing, involved }: RisksThen): SharedRisk[] {
  return [
    {
      kind: RiskKind.PERSONALISED_CARRYING,
      alert: carrying.alert,
      figures: [
        share(RiskFigureName.MAYOR_SHARE, carrying.mayorShare),
        share(RiskFigureName.HHI, carrying.hhi),
        count(RiskFigureName.ELECTED_WHO_PRESENTED_WHOLE, carrying.electedWhoPresentedWhole),
      ],
    },
    {
      kind: RiskKind.SILOS,
      alert: crossing.alert,
      figures: [
        share(RiskFigureName.CROSS_SHARE, crossing.crossShare),
        share(RiskFigureName.EI_INDEX, crossing.eiIndex),
        share(RiskFigureName.CROSS_SHARE_TREND, crossing.trend.crossShare),
        share(RiskFigureName.EI_INDEX_TREND, crossing.trend.eiIndex),
      ],
    },
    {
      kind: RiskKind.INVOLVEMENT,
      alert: involved.alert,
      figures: [
        ofPersons(RiskFigureName.DISTINCT, involved.distinct, coarseCount),
        ofPersons(RiskFigureName.NEWCOMERS_SHARE, involved.newcomersShare, inTwentieths),
        ofPersons(RiskFigureName.TOP_TENTH_SHARE, involved.topTenthShare, ofATenth),
        count(RiskFigureName.DISTRICTS_NOT_VISITED, involved.districtsNotVisited),
        count(RiskFigureName.PEERS_MOBILISED, involved.peersMobilised),
        count(RiskFigureName.CONTRACTS_KEPT, involved.contractsKeptBothSides),
      ],
    },
  ];
}

/** A share or an index, in hundredths: more of it would tell how many it was counted from. */
function share(name: RiskFigureName, { value, n }: Figure): SharedRiskFigure {
  return { name, value: value === null ? null : Math.round(value * 100) / 100, significant: n >= significantFrom };
}

/** A number of districts, meetings or contracts is what it is, however small. */
function count(name: RiskFigureName, { value }: Figure): SharedRiskFigure {
  return { name, value, significant: true };
}

function ofPersons(
  name: RiskFigureName,
  { value, n }: Figure,
  shown: (value: number, persons: number) => number | null,
): SharedRiskFigure {
  return { name, value: value === null ? null : shown(value, n), significant: n >= significantFrom };
}

/** Hidden while a tenth of them is so few that its share would tell how often one of them came. */
function ofATenth(value: number, persons: number): number | null {
  return shownCount(Math.ceil(persons / 10)) === null ? null : Math.round(value * twentieth) / twentieth;
}

function inTwentieths(value: number, persons: number): number | null {
  const { total, subsets } = shownSubsets(persons, { part: Math.round(value * persons) });
  return total === null || subsets.part === null ? null : Math.round(value * twentieth) / twentieth;
}
