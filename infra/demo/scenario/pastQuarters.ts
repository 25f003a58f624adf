import { addDays } from '#shared/councils/calendarDays.js';
import { quarterAt } from '#shared/councils/quarters.js';
import type { Scale } from '#shared/identity/Actor.js';
import type { PastQuarter } from '#shared/observatory/loadPastQuarters.js';
import type { Atom } from '#shared/subsidiarity/observatory/Atom.js';
import {
  type Dimension,
  dimensionsOf,
  type IndicatorName,
  indicators,
  indicatorsOf,
} from '#shared/subsidiarity/observatory/indicators.js';
import type { Territory } from '../../territory/Territory.js';
import { between, draw } from './chance.js';

/** Quarters told before the one under way. */
const told = 6;

/** From what to what each figure goes over the quarters told: parts, or days for a delay. */
const courses: Readonly<Record<IndicatorName, readonly [first: number, last: number]>> = {
  COMMUNAL_CARRYING: [0.78, 0.9],
  SUBSTITUTION: [0.24, 0.09],
  ABOVE_SHARE: [0.58, 0.44],
  OVER_HALF: [0.56, 0.34],
  OVER_MOST: [0.22, 0.08],
  PROXIMITY_REGRET: [0.3, 0.17],
  COMMUNAL_INITIATIVE: [0.62, 0.8],
  PRIOR_CONSENT: [0.7, 0.93],
  CONSENT_DELAY: [41, 19],
  REFUSALS: [0.05, 0.14],
  WITHDRAWALS: [0.02, 0.04],
  FILED_ON_BEHALF: [0.34, 0.16],
  SILENT_CARRYING: [0.31, 0.18],
  FIRST_SUPPORT_DELAY: [142, 96],
  UNMET_NEEDS: [0.47, 0.33],
  UPSKILLING: [0.35, 0.55],
  EXITS_ON_TIME: [0.6, 0.78],
  SMALL_COVERAGE: [0.22, 0.45],
  RECIPROCITY: [0.41, 0.52],
  FRAMEWORKS_EVALUATED: [0.3, 0.52],
  ADVICE_FOLLOWED: [0.66, 0.74],
  ADVICE_SET_ASIDE: [0.34, 0.26],
};

/** Few cases in some places, so that a figure that is not significant is seen too. */
const places: Readonly<Record<Exclude<Dimension, 'AGGLOMERATION'>, readonly string[]>> = {
  THEME: ['ENERGY', 'MOBILITY', 'INVOLVEMENT'],
  BAND: ['UNDER_500', 'FROM_500', 'FROM_2000', 'FROM_10000'],
  SKILL: ['energy-audit', 'facilitation', 'legal'],
};

/** What the observatory had published of the quarters before the demonstration's day. */
export function pastQuartersOf(territory: Territory, day: string, scale: Scale): PastQuarter[] {
  const agglomerations = territory.agglomerations.map(({ siren }) => siren);
  const quarters: PastQuarter[] = [];
  let at = quarterAt(day);
  while (quarters.length < told) {
    at = quarterAt(addDays(at.from, -1));
    const course = told - 1 - quarters.length;
    const atoms = indicatorsOf(scale).flatMap((indicator) =>
      atomsOf(indicator, scale, agglomerations, at.name, course),
    );
    quarters.push({ territory: territory.pole.siren, quarter: at.name, takenOn: addDays(at.until, 1), atoms });
  }
  return quarters;
}

function atomsOf(
  indicator: IndicatorName,
  scale: Scale,
  agglomerations: readonly string[],
  quarter: string,
  course: number,
): Atom[] {
  const dimensions = dimensionsOf(indicator, scale) ?? [];
  const [first, last] = courses[indicator];
  const level = first + ((last - first) * course) / (told - 1);
  const all = dimensions.reduce<Atom['place'][]>(
    (known, dimension) =>
      known.flatMap((place) =>
        (dimension === 'AGGLOMERATION' ? agglomerations : places[dimension]).map((value) => ({
          ...place,
          [dimension]: value,
        })),
      ),
    [{}],
  );
  // What is followed and what is set aside are the same decisions, seen twice.
  const drawn = indicator === 'ADVICE_SET_ASIDE' ? 'ADVICE_FOLLOWED' : indicator;
  return all.flatMap((place, index) => {
    const words = [drawn, scale, quarter, index];
    const n = draw('some', ...words) < 0.25 ? 0 : between(1, Math.ceil(120 / all.length) + 3, ...words);
    if (n === 0) return [];
    const near = Math.max(0, level * (0.8 + 0.4 * draw('level', ...words)));
    const hits = drawn === indicator ? Math.min(n, Math.round(n * near)) : n - followed(words, n, course);
    const isMedian = indicators[indicator].measure === 'MEDIAN';
    const values = Array.from({ length: isMedian ? n : 0 }, (_, one) =>
      counted(indicator, Math.max(0, near * (0.6 + 0.8 * draw('case', one, ...words)))),
    );
    return [
      {
        indicator,
        place,
        open: draw('open', ...words) < 0.8,
        n,
        hits: isMedian ? 0 : hits,
        weight: isMedian ? 0 : n,
        values,
      },
    ];
  });
}

/** How many of those decisions follow the advice. */
function followed(words: readonly (string | number)[], n: number, course: number): number {
  const [first, last] = courses.ADVICE_FOLLOWED;
  const level = first + ((last - first) * course) / (told - 1);
  return Math.min(n, Math.round(n * level * (0.8 + 0.4 * draw('level', ...words))));
}

const counted = (indicator: IndicatorName, value: number): number =>
  indicators[indicator].unit === 'PART' ? Math.min(10_000, Math.round(value * 10_000)) : Math.round(value);
