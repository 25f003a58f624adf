import type { EntityManager } from 'typeorm';
import { quarterNamed } from '../councils/quarters.js';
import type { PopulationBand } from '../graphql/PopulationBand.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import type { Locale } from '../graphql/Subgraph.js';
import { ActingScale } from '../graphql/SubsidiarityFinding.js';
import type { Theme } from '../graphql/Theme.js';
import type { Scale } from '../identity/Actor.js';
import { unplaced } from '../subsidiarity/observatory/cells.js';
import {
  type Dimension,
  dimensionsOf,
  type IndicatorName,
  indicators,
} from '../subsidiarity/observatory/indicators.js';
import { indicatorWords } from '../subsidiarity/observatory/indicatorWords.js';
import { rulesOn } from '../subsidiarity/rules.js';
import { inBandOrder } from './inBandOrder.js';
import { FigureState, FigureUnit, type ObservatoryFigure } from './ObservatoryFigure.js';
import { type Audience, atomsOf, columnOf, type KnownCell, publishedAtoms } from './publishedAtoms.js';
import type { SnapshotRow } from './snapshots.js';

/** What is asked of a scale's figures, the same for every quarter asked with it. */
export interface FigureQuestion {
  readonly scale: Scale;
  readonly audience: Audience;
  readonly indicators: readonly IndicatorName[];
  /** '' for all. */
  readonly agglomeration: string;
  readonly theme: string;
  readonly band: string;
  readonly by: Dimension | null;
  readonly recomputed: boolean;
  readonly today: string;
}

/**
 * The figures of some quarters ("<SIREN>-<quarter>"): what was set down where it was, from today's rows otherwise. Three
 * statements at most, whatever the number of quarters, indicators and cells.
 */
export async function figuresOf(
  manager: EntityManager,
  keys: readonly string[],
  question: FigureQuestion,
  { locale }: Pick<RequestContext, 'locale'>,
): Promise<ObservatoryFigure[][]> {
  const asked = keys.map((key) => {
    return { territory: key.slice(0, 9), quarter: quarterNamed(key.slice(10)) };
  });
  const known = await snapshotsOf(manager, keys, question);
  const open = asked.filter((_, place) => question.recomputed || known[place] === null);
  const atoms = await atomsOf(manager, open, question.today);
  return asked.map((one, place) => {
    const snapshot = known[place] ?? null;
    const counted = atoms[open.indexOf(one)];
    const today =
      counted === undefined ? null : publishedAtoms(question.scale, counted, snapshot?.cells).filter(asks(question));
    const now = { asOf: question.today, rules: rulesOn(least(one.quarter.until, question.today)).version };
    const shown = snapshot ?? { ...now, takenAt: null, demonstration: false, cells: today ?? [] };
    return question.indicators.flatMap((indicator) =>
      cellsOf(indicator, { ...question, cells: shown.cells.filter(asks(question)) }).map((cell) => ({
        ...figureOf(indicator, cell, question, locale),
        ...{ asOf: shown.asOf, rules: shown.rules, takenAt: shown.takenAt, demonstration: shown.demonstration },
        recomputed:
          snapshot === null || today === null ? null : { ...now, ...measureOf(today.find(samePlace(indicator, cell))) },
      })),
    );
  });
}

interface Snapshot extends SnapshotRow {
  readonly cells: readonly KnownCell[];
}

/** What was set down of each quarter, cells asked for alone; with what is hidden elsewhere where it is recomputed. */
async function snapshotsOf(
  manager: EntityManager,
  keys: readonly string[],
  question: FigureQuestion,
): Promise<(Snapshot | null)[]> {
  const { audience, by, recomputed } = question;
  const values: unknown[] = [keys, audience, question.indicators, recomputed];
  const wanted = { agglomeration: question.agglomeration, theme: question.theme, band: question.band, skill: '' };
  const place = Object.entries(wanted).map(([column, value]) =>
    by !== null && columnOf[by] === column ? `cell.${column} <> ''` : `cell.${column} = $${values.push(value)}`,
  );
  const rows: (Snapshot & { key: string })[] = await manager.query(
    `select taken.territory || '-' || taken.quarter as key, taken.rules, taken.as_of as "asOf", taken.taken_at as "takenAt",
      taken.demonstration, coalesce((
        select jsonb_agg(to_jsonb(cell)) from observatory_cell cell
        where cell.territory = taken.territory and cell.quarter = taken.quarter and (
          cell.audience = $2 and cell.indicator = any($3) and ${place.join(' and ')} or $4 and cell.hidden)), '[]') as cells
    from observatory_snapshot taken where taken.territory || '-' || taken.quarter = any($1)`,
    values,
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Whether a cell answers the question; a breakdown asks for every value but for all of them together. */
function asks({ audience, by, indicators: asked, ...place }: FigureQuestion): (cell: KnownCell) => boolean {
  const wanted = { agglomeration: place.agglomeration, theme: place.theme, band: place.band, skill: '' };
  const columns = Object.entries(wanted) as [keyof typeof wanted, string][];
  return (cell) =>
    cell.audience === audience &&
    asked.includes(cell.indicator) &&
    columns.every(([column, value]) =>
      by !== null && columnOf[by] === column ? cell[column] !== '' : cell[column] === value,
    );
}

type Place = Pick<KnownCell, 'agglomeration' | 'theme' | 'band' | 'skill'>;
type Found = Place & { readonly cell: KnownCell | null; readonly brokenDown: boolean };

/** The cells that answer for an indicator: one, or one for each value of the breakdown. */
function cellsOf(
  indicator: IndicatorName,
  question: FigureQuestion & { readonly cells: readonly KnownCell[] },
): Found[] {
  const dimensions = dimensionsOf(indicator, question.scale) ?? [];
  const { agglomeration, theme, band, by } = question;
  const place: Place = { agglomeration, theme, band, skill: '' };
  const needed = (['AGGLOMERATION', 'THEME', 'BAND'] as const).filter((dimension) => place[columnOf[dimension]] !== '');
  if ([...needed, ...(by === null ? [] : [by])].some((dimension) => !dimensions.includes(dimension)))
    return [{ ...place, cell: null, brokenDown: false }];
  const found = question.cells.filter((cell) => cell.indicator === indicator);
  if (by === null) return [{ ...place, cell: found[0] ?? null, brokenDown: true }];
  return found
    .map((cell): Found => ({ ...cell, cell, brokenDown: true }))
    .sort((one, other) => inBandOrder(one[columnOf[by]], other[columnOf[by]]));
}

const samePlace =
  (indicator: IndicatorName, place: Place) =>
  (cell: KnownCell): boolean =>
    cell.indicator === indicator &&
    cell.agglomeration === place.agglomeration &&
    cell.theme === place.theme &&
    cell.band === place.band &&
    cell.skill === place.skill;

function measureOf(cell: KnownCell | null | undefined): Pick<ObservatoryFigure, 'state' | 'value' | 'n'> {
  if (cell == null || (!cell.hidden && cell.n === 0)) return { state: FigureState.NO_CASE, value: null, n: 0 };
  if (cell.hidden) return { state: FigureState.NOT_SIGNIFICANT, value: null, n: null };
  return { state: FigureState.SHOWN, value: cell.value, n: cell.n };
}

function figureOf(indicator: IndicatorName, found: Found, { scale }: FigureQuestion, locale: Locale) {
  const measured = found.brokenDown
    ? measureOf(found.cell)
    : { state: FigureState.NOT_BROKEN_DOWN, value: null, n: null };
  const { title, text, formula, source } = indicatorWords[indicator];
  const named = (value: string) => (value === '' || value === unplaced ? null : value);
  return {
    ...measured,
    indicator,
    scale: actingScale[scale],
    agglomeration: named(found.agglomeration),
    theme: named(found.theme) as Theme | null,
    band: named(found.band) as PopulationBand | null,
    skill: named(found.skill),
    unplaced: [found.agglomeration, found.theme, found.band, found.skill].includes(unplaced),
    reason: reasons[measured.state]?.[locale] ?? null,
    unit: FigureUnit[indicators[indicator].unit],
    definition: {
      key: indicator,
      ...{ title: title[locale], text: text[locale], formula: formula[locale], source: source[locale] },
    },
  };
}

const actingScale = { commune: ActingScale.COMMUNE, call: ActingScale.AGGLOMERATION, pma: ActingScale.POLE } as const;

const reasons: Readonly<Record<FigureState, Readonly<Record<Locale, string>> | null>> = {
  SHOWN: null,
  NOT_SIGNIFICANT: {
    fr: 'Non significatif\u00a0: moins de cinq cas, ou de quoi en retrouver moins de cinq ailleurs.',
    en: 'Not significant: fewer than five cases, or enough to find out fewer than five elsewhere.',
  },
  NO_CASE: { fr: 'Aucun cas ce trimestre.', en: 'No case in this quarter.' },
  NOT_BROKEN_DOWN: {
    fr: 'Les lignes de cet échelon ne disent pas ce filtre\u00a0: retirez-le pour lire ce chiffre.',
    en: 'This scale’s rows do not tell this filter: take it off to read this figure.',
  },
};

const least = (one: string, other: string): string => (one < other ? one : other);
