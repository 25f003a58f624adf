import type { EntityManager } from 'typeorm';
import { quarterNamed } from '../councils/quarters.js';
import { emptyPage, type Page } from '../graphql/connection.js';
import { fetchPages, type KeysetList, type Place } from '../graphql/fetchPages.js';
import { checkPage, type PageArgs } from '../graphql/PageArgs.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import type { Scale } from '../identity/Actor.js';
import { unplaced } from '../subsidiarity/observatory/cells.js';
import { fewest } from '../subsidiarity/observatory/hiddenCells.js';
import { dimensionsOf, type IndicatorName, indicators } from '../subsidiarity/observatory/indicators.js';
import { figureQuestion, namesQuarter } from './askedFigures.js';
import type { PlaceArgs } from './FigureArgs.js';
import { type FigureQuestion, figuresOf } from './figuresOf.js';
import type { ObservatoryCase, ObservatoryCases } from './ObservatoryCase.js';
import { FigureUnit } from './ObservatoryFigure.js';
import { columnOf } from './publishedAtoms.js';

/** A case as it is found; `basisPoints` of a part, days of a delay. */
interface CaseRow {
  readonly entity: string;
  readonly id: string;
  readonly title: string | null;
  readonly hits: number;
  readonly weight: number;
  readonly value: number | null;
}

interface CasesQuestion extends FigureQuestion {
  readonly indicator: IndicatorName;
  readonly visible: string;
  readonly page: ReturnType<typeof checkPage>;
}

/** Which rows of a figure a scale's reader may know of. */
export interface CaseTerms {
  readonly scale: Scale;
  /** SQL: the titles of the rows by which the reader may know of a case `found`, looked for with the reader's own eyes. */
  readonly visible: string;
}

/**
 * The rows behind a figure, page by page: those that its reader may read anyway, and none behind a figure that is not shown.
 * Five cases at least are left out, the last ones by id, so that nobody learns how few there are beside what they may read;
 * and so is every row of a part that is hidden where the quarter was set down, so that no counting of rows tells how many.
 */
export async function askedCases(
  context: RequestContext,
  { scale, visible }: CaseTerms,
  { id }: { readonly id: string },
  indicator: IndicatorName,
  place: PlaceArgs,
  pageAsked: PageArgs,
): Promise<ObservatoryCases | null> {
  const page = checkPage(pageAsked);
  if (!namesQuarter(id) || dimensionsOf(indicator, scale) === undefined) return null;
  const asked = { ...figureQuestion(context, scale, place), indicators: [indicator] };
  const { n, cases } = await context.load(casesOf, id, { ...asked, indicator, visible, page });
  const { unit } = indicators[indicator];
  return {
    ...{ indicator, unit: FigureUnit[unit], n },
    unlisted: (n === null ? noneListed : someUnlisted)[context.locale],
    ...{ totalCount: cases.totalCount, pageInfo: cases.pageInfo },
    nodes: cases.nodes.map((row) => shown(row, indicator)),
  };
}

function shown({ entity, id, title, hits, weight, value }: CaseRow, indicator: IndicatorName): ObservatoryCase {
  const { measure, unit } = indicators[indicator];
  return measure === 'SHARE'
    ? { entity, id, title, counted: hits, outOf: weight, value: null }
    : {
        ...{ entity, id, title, counted: null, outOf: null },
        value: value === null || unit === 'DAYS' ? value : value / 10_000,
      };
}

/** The figure of each quarter, and a page of its rows: one statement more than the figures alone. */
async function casesOf(
  manager: EntityManager,
  keys: readonly string[],
  question: CasesQuestion,
  context: Pick<RequestContext, 'locale'>,
): Promise<{ readonly n: number | null; readonly cases: Page<CaseRow> }[]> {
  const figures = await figuresOf(manager, keys, question, context);
  const counts = figures.map(([figure]) => figure?.n ?? null);
  const most = counts.map((n) => Math.max(0, (n ?? 0) - fewest));
  const pages = await fetchPages<CaseRow>(manager, listOf(keys, most, question), keys, question.page);
  return counts.map((n, at) => ({ n, cases: pages[at] ?? emptyPage }));
}

const columns = Object.values(columnOf);

function listOf(keys: readonly string[], most: readonly number[], question: CasesQuestion): KeysetList {
  const { agglomeration, theme, band, audience, indicator, visible, today } = question;
  const quarters = keys.map((key) => quarterNamed(key.slice(10)));
  const wanted = Object.entries({ agglomeration, theme, band }).filter(([, value]) => value !== '');
  const from = (place: Place): string => `(
    select listed.*, row_number() over (partition by listed.key order by listed.id, listed.nth) as place from (
      select found.*, row.title from (
        select question.key, question.most, found.*, count(*) over (partition by question.key) as counted,
          row_number() over (partition by question.key, found.id order by found.hits, found.weight, found.value) as nth
        from unnest(${place(keys)}::text[], ${place(quarters.map((one) => one.from))}::date[],
          ${place(quarters.map(({ until }) => until))}::date[], ${place(most)}::int[]) question (key, first_day, last_day, most)
        cross join lateral observatory_cases(left(question.key, 9), question.first_day, question.last_day,
          ${place(today)}::date, array[${place(indicator)}::text]) found
        where question.most > 0 ${audience === 'public' ? 'and found.open' : ''}
          ${wanted.map(([column, value]) => `and found.${column} = ${place(value)}`).join(' ')}) found
      cross join lateral (${visible} limit 1) row (title)
      where not exists (select from observatory_cell cell where cell.hidden and cell.audience = ${place(audience)}
        and cell.territory = left(found.key, 9) and cell.quarter = substr(found.key, 11) and cell.indicator = found.indicator
        and ${columns.map((column) => `cell.${column} in ('', coalesce(found.${column}, '${unplaced}'))`).join(' and ')})
    ) listed) listed`;
  return {
    name: 'observatory cases',
    from,
    select: 'listed.key, listed.entity, listed.id, listed.title, listed.hits, listed.weight, listed.value',
    where: [() => `listed.place <= least(listed.most, listed.counted - ${fewest})`],
    sort: [
      { sql: 'listed.id', type: 'text' },
      { sql: 'listed.nth', type: 'int' },
    ],
    question: [indicator, wanted],
    parent: 'listed.key',
  };
}

const someUnlisted = {
  fr: `Sont listées les lignes que vous pouvez lire\u00a0; ${fewest} cas au moins ne le sont jamais, pour qu’aucun décompte ne révèle ce qui est masqué.`,
  en: `Rows that you may read are listed; ${fewest} cases at least never are, so that no counting tells what is hidden.`,
};
const noneListed = {
  fr: 'Derrière un chiffre qui n’est pas dit, aucune ligne ne l’est.',
  en: 'Behind a figure that is not told no row is.',
};
