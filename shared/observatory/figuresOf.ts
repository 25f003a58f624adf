import type { EntityManager } from 'typeorm';
import { quarterNamed } from '../councils/quarters.js';
import type { PopulationBand } from '../graphql/PopulationBand.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import type { Locale } from '../graphql/Subgraph.js';
import { ActingScale } from '../graphql/SubsidiarityFinding.js';
import type { Theme } from '../graphql/Theme.js';
import type { Scale } from '../identity/Actor.js';
import { unplaced } from '../subsidiarity/observatory/cells.js';
import { fewestFromToday } from '../subsidiarity/observatory/fromTodaysRows.js';
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
import { type Audience, atomsOf, columnOf, type KnownCell, publishedToday } from './publishedAtoms.js';
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
 * The figures of some quarters ("<SIREN>-<quarter>"): what was set down where it was; otherwise from today's rows, of the
 * whole alone. Two statements at most, whatever the number of quarters, indicators and cells.
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
  const isWhole = question.by === null && wholes.every((column) => question[column] === '');
  const open = isWhole ? asked.filter((_, place) => question.recomputed || known[place] === null) : [];
  const atoms = await atomsOf(manager, open, question.indicators, question.today);
  return asked.map((one, place) => {
    const snapshot = known[place] ?? null;
    const { audience, indicators: wanted } = question;
    const counted = atoms[open.indexOf(one)];
    const today =
      counted && publishedToday(question.scale, counted, { audience, asked: wanted, before: snapshot?.cells });
    const now = { asOf: question.today, rules: rulesOn(least(one.quarter.until, question.today)).version };
    const shown = snapshot ?? { ...now, takenAt: null, demonstration: false, cells: today ?? null };
    return wanted.flatMap((indicator) =>
      cellsOf(indicator, { ...question, cells: shown.cells }).map((cell) => ({
        ...figureOf(indicator, cell, { ...question, isFromToday: snapshot === null }, locale),
        ...{ asOf: shown.asOf, rules: shown.rules, takenAt: shown.takenAt, demonstration: shown.demonstration },
        recomputed:
          snapshot === null || today === undefined
            ? null
            : { ...now, ...measureOf(today.find((one) => one.indicator === indicator)) },
      })),
    );
  });
}

const wholes = ['agglomeration', 'theme', 'band'] as const;

interface Snapshot extends SnapshotRow {
  readonly cells: readonly KnownCell[];
}

/** What was set down of each quarter, cells asked for alone. */
async function snapshotsOf(
  manager: EntityManager,
  keys: readonly string[],
  question: FigureQuestion,
): Promise<(Snapshot | null)[]> {
  const { audience, by } = question;
  const values: unknown[] = [keys, audience, question.indicators];
  const wanted = { agglomeration: question.agglomeration, theme: question.theme, band: question.band, skill: '' };
  const place = Object.entries(wanted).map(([column, value]) =>
    by !== null && columnOf[by] === column ? `cell.${column} <> ''` : `cell.${column} = $${values.push(value)}`,
  );
  const rows: (Snapshot & { key: string })[] = await manager.query(
    `select taken.territory || '-' || taken.quarter as key, taken.rules, taken.as_of as "asOf", taken.taken_at as "takenAt",
      taken.demonstration, coalesce((
        select jsonb_agg(to_jsonb(cell)) from observatory_cell cell
        where cell.territory = taken.territory and cell.quarter = taken.quarter
          and cell.audience = $2 and cell.indicator = any($3) and ${place.join(' and ')}), '[]') as cells
    from observatory_snapshot taken where taken.territory || '-' || taken.quarter = any($1)`,
    values,
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

type Place = Pick<KnownCell, 'agglomeration' | 'theme' | 'band' | 'skill'>;
/** A cell, null where there is no case; or why there is none to tell. */
type Found = Place & ({ readonly cell: KnownCell | null } | { readonly untold: FigureState });

/** The cells that answer for an indicator: one, or one for each value of the breakdown. */
function cellsOf(
  indicator: IndicatorName,
  question: FigureQuestion & { readonly cells: readonly KnownCell[] | null },
): Found[] {
  const dimensions = dimensionsOf(indicator, question.scale) ?? [];
  const { agglomeration, theme, band, by } = question;
  const place: Place = { agglomeration, theme, band, skill: '' };
  const needed = (['AGGLOMERATION', 'THEME', 'BAND'] as const).filter((dimension) => place[columnOf[dimension]] !== '');
  if ([...needed, ...(by === null ? [] : [by])].some((dimension) => !dimensions.includes(dimension)))
    return [{ ...place, untold: FigureState.NOT_BROKEN_DOWN }];
  if (question.cells === null) return [{ ...place, untold: FigureState.NOT_SET_DOWN }];
  const found = question.cells.filter((cell) => cell.indicator === indicator);
  if (by === null) return [{ ...place, cell: found[0] ?? null }];
  return found
    .map((cell): Found => ({ ...cell, cell }))
    .sort((one, other) => inBandOrder(one[columnOf[by]], other[columnOf[by]]));
}

function measureOf(cell: KnownCell | null | undefined): Pick<ObservatoryFigure, 'state' | 'value' | 'n'> {
  if (cell == null || (!cell.hidden && cell.n === 0)) return { state: FigureState.NO_CASE, value: null, n: 0 };
  if (cell.hidden) return { state: FigureState.NOT_SIGNIFICANT, value: null, n: null };
  return { state: FigureState.SHOWN, value: cell.value, n: cell.n };
}

function figureOf(
  indicator: IndicatorName,
  found: Found,
  { scale, isFromToday }: FigureQuestion & { readonly isFromToday: boolean },
  locale: Locale,
) {
  const measured = 'untold' in found ? { state: found.untold, value: null, n: null } : measureOf(found.cell);
  const reason = isFromToday && measured.state === FigureState.NOT_SIGNIFICANT ? stillFew : reasons[measured.state];
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
    reason: reason?.[locale] ?? null,
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
  NOT_SET_DOWN: {
    fr: 'Trimestre pas encore arrêté : seul l’ensemble du territoire est dit. Retirez ce filtre, ou lisez un trimestre passé.',
    en: 'Quarter not set down yet: only the whole territory is told. Take this filter off, or read a past quarter.',
  },
};

const stillFew: Readonly<Record<Locale, string>> = {
  fr: `Trimestre pas encore arrêté : on n’en dit rien sous ${fewestFromToday} cas.`,
  en: `Quarter not set down yet: nothing is told under ${fewestFromToday} cases.`,
};

const least = (one: string, other: string): string => (one < other ? one : other);
