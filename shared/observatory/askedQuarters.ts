import type { EntityManager } from 'typeorm';
import { addDays } from '../councils/calendarDays.js';
import { quarterAt, quarterNamed } from '../councils/quarters.js';
import { GraphError } from '../graphql/GraphError.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { dayOf } from '../graphql/today.js';
import { mostQuarters, type QuarterArgs } from './QuarterArgs.js';

/** What names a quarter of a territory, the same at each scale. */
export interface QuarterKey {
  readonly id: string;
  readonly territory: string;
  readonly quarter: string;
}

/** The key of a quarter by its id: the same at each scale, whatever it knows of it. */
export const quarterKey = ({ id }: { readonly id: string }): QuarterKey => ({
  id,
  territory: id.slice(0, 9),
  quarter: id.slice(10),
});

/**
 * The quarters that are asked of a scale. Each scale is asked by itself, so that one that is silent takes none of the others'
 * figures with it.
 * @param territories SQL: a row (territory) for each pole the scale's rows belong to
 */
export async function askedQuarters(
  context: RequestContext,
  territories: string,
  { territory: asked, until, quarters }: QuarterArgs,
): Promise<QuarterKey[] | null> {
  if (quarters < 1 || quarters > mostQuarters) throw new GraphError('BAD_INPUT', tooMany);
  if (until != null) checkQuarter(until);
  const territory = await context.load(territoryOf, asked ?? '', territories);
  if (territory === null) return null;
  const found: QuarterKey[] = [];
  let at = until == null ? quarterAt(dayOf(new Date())) : quarterNamed(until);
  while (found.length < quarters) {
    found.unshift(quarterKey({ id: `${territory}-${at.name}` }));
    at = quarterAt(addDays(at.from, -1));
  }
  return found;
}

/** SIREN of the pole where it is the one asked for or none is; null otherwise. @param asked '' for none */
async function territoryOf(
  manager: EntityManager,
  asked: readonly string[],
  territories: string,
): Promise<(string | null)[]> {
  const rows: { territory: string }[] = await manager.query(`${territories} order by 1`);
  return asked.map((one) => rows.find(({ territory }) => one === '' || territory === one)?.territory ?? null);
}

/** @throws GraphError BAD_INPUT where a text names no quarter */
function checkQuarter(quarter: string): void {
  if (/^(?:19|20|21)\d\d-Q[1-4]$/.test(quarter)) return;
  throw new GraphError('BAD_INPUT', {
    fr: 'Un trimestre s’écrit «\u00a02026-Q4\u00a0»\u00a0: corrigez et renvoyez.',
    en: 'A quarter is written "2026-Q4": correct it and send again.',
  });
}

const tooMany = {
  fr: `On demande de 1 à ${mostQuarters} trimestres\u00a0: demandez-en moins.`,
  en: `From 1 to ${mostQuarters} quarters can be asked for: ask for fewer.`,
};
