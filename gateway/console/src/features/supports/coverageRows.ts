import type { Connection } from '../../kit/PagedList.js';
import type { supports } from '../../words/fr/supports.js';

/** What one member received, of which day. */
export interface CoverageRow {
  readonly population: number | null;
  readonly received: number;
  readonly offered: number;
  readonly doneHalfDays: number;
  readonly latestFrom: string | null;
  readonly asOf: string;
  readonly commune: { readonly insee: string; readonly name: string | null };
}

/** The answer of Coverage.graphql. */
export interface CoverageData {
  readonly agglomeration: { readonly coverage: Connection<CoverageRow> | null } | null;
}

type Band = keyof (typeof supports)['bands'];

/** The bands of the graph (PopulationBand), the smallest first: each from so many inhabitants on. */
const bands: readonly (readonly [Band, number])[] = [
  ['UNDER_500', 0],
  ['FROM_500', 500],
  ['FROM_2000', 2000],
  ['FROM_5000', 5000],
  ['FROM_10000', 10_000],
];

const bandOf = (population: number | null): Band =>
  population === null ? 'UNKNOWN' : (bands.filter(([, from]) => population >= from).at(-1)?.[0] ?? 'UNKNOWN');

export interface BandLine {
  readonly band: Band;
  readonly supported: number;
  readonly offeredOnly: number;
  readonly without: number;
  readonly n: number;
}

/** How many communes of each size received a support, have an offer only, or neither; sizes that nobody has are left out. */
export function bandsOf(rows: readonly CoverageRow[]): readonly BandLine[] {
  return [...bands.map(([band]) => band), 'UNKNOWN' as const].flatMap((band) => {
    const its = rows.filter(({ population }) => bandOf(population) === band);
    const supported = its.filter(({ received }) => received > 0).length;
    const offeredOnly = its.filter(({ received, offered }) => received === 0 && offered > 0).length;
    const without = its.length - supported - offeredOnly;
    return its.length === 0 ? [] : [{ band, supported, offeredOnly, without, n: its.length }];
  });
}
