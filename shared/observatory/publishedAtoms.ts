import type { EntityManager } from 'typeorm';
import type { Quarter } from '../councils/quarters.js';
import type { Scale } from '../identity/Actor.js';
import type { Atom } from '../subsidiarity/observatory/Atom.js';
import { fromTodaysRows } from '../subsidiarity/observatory/fromTodaysRows.js';
import { dimensionsOf, type IndicatorName, indicators, indicatorsOf } from '../subsidiarity/observatory/indicators.js';
import { type PublishedCell, publish } from '../subsidiarity/observatory/publish.js';

export type Audience = 'institution' | 'public';

/** A published cell with its place by name: '' for all, '?' for what rows do not tell. */
export interface KnownCell extends Omit<PublishedCell, 'place'> {
  readonly audience: Audience;
  readonly indicator: IndicatorName;
  readonly agglomeration: string;
  readonly theme: string;
  readonly band: string;
  readonly skill: string;
}

/** One quarter of one territory. */
export interface TerritoryQuarter {
  readonly territory: string;
  readonly quarter: Quarter;
}

interface AtomRow {
  readonly asked: number;
  readonly indicator: string;
  readonly agglomeration: string | null;
  readonly theme: string | null;
  readonly band: string | null;
  readonly skill: string | null;
  readonly open: boolean;
  readonly n: number;
  readonly hits: number;
  readonly weight: number;
  readonly vals: readonly number[];
}

/** The cases of some indicators in some quarters, counted in the scale's rows as of a day, in one statement. */
export async function atomsOf(
  manager: EntityManager,
  asked: readonly TerritoryQuarter[],
  counted: readonly IndicatorName[],
  today: string,
): Promise<Atom[][]> {
  if (asked.length === 0) return [];
  const rows: AtomRow[] = await manager.query(
    `select (place - 1)::int as asked, atom.*
    from unnest($1::text[], $2::date[], $3::date[]) with ordinality as question (territory, first_day, last_day, place)
    cross join lateral observatory_atoms(territory, first_day, last_day, $4::date, $5::text[]) atom`,
    [
      asked.map(({ territory }) => territory),
      asked.map(({ quarter }) => quarter.from),
      asked.map(({ quarter }) => quarter.until),
      today,
      counted,
    ],
  );
  const atoms = asked.map((): Atom[] => []);
  for (const row of rows) {
    const place = { AGGLOMERATION: row.agglomeration, THEME: row.theme, BAND: row.band, SKILL: row.skill };
    const told = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null));
    atoms[row.asked]?.push({ ...row, values: row.vals, place: told as Atom['place'] });
  }
  return atoms;
}

/** Everything a scale publishes of the cases of a quarter that is over. */
export function publishedAtoms(scale: Scale, atoms: readonly Atom[]): readonly KnownCell[] {
  return indicatorsOf(scale).flatMap((indicator) => {
    const dimensions = dimensionsOf(indicator, scale) ?? [];
    const published = publish(
      atoms.filter((atom) => atom.indicator === indicator),
      { ...indicators[indicator], dimensions },
    );
    return (['institution', 'public'] as const).flatMap((audience) =>
      [...published[audience].values()].map(({ place, ...cell }): KnownCell => {
        const named = Object.fromEntries(dimensions.map((dimension, at) => [columnOf[dimension], place[at] ?? '']));
        return { ...nowhere, ...named, ...cell, audience, indicator };
      }),
    );
  });
}

/**
 * What a scale tells of some indicators from today's rows: of the whole alone.
 * @param before what was set down of the same quarter
 */
export function publishedToday(
  scale: Scale,
  atoms: readonly Atom[],
  { audience, asked, before = [] }: TodaysTerms,
): readonly KnownCell[] {
  return asked.map((indicator) => {
    const dimensions = dimensionsOf(indicator, scale)?.length ?? 0;
    const counted = atoms.filter((atom) => atom.indicator === indicator && (atom.open || audience === 'institution'));
    const wasHidden = before.some((cell) => cell.hidden && isWhole(cell) && cell.indicator === indicator);
    const { place: _, ...cell } = fromTodaysRows(counted, { ...indicators[indicator], dimensions }, wasHidden);
    return { ...nowhere, ...cell, audience, indicator };
  });
}

export interface TodaysTerms {
  readonly audience: Audience;
  readonly asked: readonly IndicatorName[];
  readonly before?: readonly KnownCell[] | undefined;
}

const isWhole = ({ agglomeration, theme, band, skill }: KnownCell): boolean =>
  [agglomeration, theme, band, skill].every((value) => value === '');

const nowhere = { agglomeration: '', theme: '', band: '', skill: '' };

/** The column of a dimension. */
export const columnOf = { AGGLOMERATION: 'agglomeration', THEME: 'theme', BAND: 'band', SKILL: 'skill' } as const;
