import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkSpan } from '#shared/graphql/months.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { clock } from '../territory/clock.js';
import { laterTermsOf } from './laterTerms.js';
import type { Technician } from './Technician.js';
import { type TechnicianFilter, type TechnicianListArgs, TechnicianSortKey } from './TechnicianListArgs.js';

/** Columns of a post as its type shows them. */
export const technicianColumns = `t.id, t.pole, t.code, t.function, t.since, t.until, t.imported, t.demonstration, t.version,
  t.working_time as "workingTime", t.pooled_share as "pooledShare",
  ${laterTermsOf('t')}, jsonb_build_object('siren', o.siren, 'name', o.name) as employer`;
export const technicianTables = 'technician t join organisation o on o.siren = t.employer';

/** Posts of the whole territory. */
export async function technicianPage(manager: EntityManager, args: TechnicianListArgs): Promise<Page<Technician>> {
  return await fetchPage(manager, listOf(args), checkPage(args));
}

/** Posts of each pole. */
export async function technicianPages(
  manager: EntityManager,
  poles: readonly string[],
  args: TechnicianListArgs,
): Promise<Page<Technician>[]> {
  return await fetchPages(manager, { ...listOf(args), parent: 't.pole' }, poles, checkPage(args));
}

function listOf({ filter, sort }: TechnicianListArgs): KeysetList {
  const column = sort?.by === TechnicianSortKey.FUNCTION ? 't.function' : 't.code';
  return {
    name: 'technicians',
    from: technicianTables,
    select: technicianColumns,
    where: conditionsOf(filter ?? {}),
    sort: [
      { sql: `${column} collate "fr-x-icu"`, type: 'text' },
      { sql: 't.id', type: 'uuid' },
    ],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [filter ?? null, sort?.by ?? null],
  };
}

function conditionsOf({ skills, employers, search, overAllocatedBetween: over }: TechnicianFilter): Condition[] {
  const conditions: Condition[] = [];
  if (skills != null) {
    conditions.push(
      (place) =>
        `t.id in (select held.technician_id from skills_held_on(${place(clock.today())}) held
          where held.code = any(${place(skills)}))`,
    );
  }
  if (employers != null) conditions.push((place) => `t.employer = any(${place(employers)})`);
  if (search != null) {
    // No text of ours holds a NUL, and PostgreSQL takes none.
    const words = search.replaceAll('\0', ' ').trim();
    conditions.push(
      (place) => `position(folded(${place(words)}) in folded(concat_ws(' ', t.code, t.function, o.name))) > 0`,
    );
  }
  if (over != null) {
    checkSpan(over);
    conditions.push(
      (place) =>
        `exists (select from technician_month m where m.technician_id = t.id and m.committed > m.capacity
          and m.month between ${place(over.from)} and ${place(over.until)})`,
    );
  }
  return conditions;
}
