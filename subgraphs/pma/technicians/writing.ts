import type { EntityManager } from 'typeorm';
import { checkVersion } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { knownForm } from '../territory/identifiers.js';
import type { MonthTerms, PostTerms } from './calendarCapacity.js';
import { laterTermsOf } from './laterTerms.js';
import { techniciansById } from './store.js';

/** A post locked for a change. */
export interface LockedPost extends PostTerms {
  readonly id: string;
  readonly pole: string;
  readonly version: number;
}

/**
 * The post to change, locked, in the version its author read.
 * @throws GraphError FORBIDDEN for another pole's, which every institution sees; NOT_FOUND for none
 */
export async function lockPost(
  manager: EntityManager,
  context: RequestContext,
  input: { readonly technicianId: string; readonly expectedVersion: number },
): Promise<LockedPost> {
  const id = knownForm(input.technicianId);
  if (id === null) throw new GraphError('NOT_FOUND');
  // A lock passes the policy for updates: a post of another pole is not found.
  const [post]: LockedPost[] = await manager.query(
    `select id, pole, version, since, until, working_time as "workingTime", pooled_share as "pooledShare",
      ${laterTermsOf('technician')}
    from technician where id = $1 for no key update`,
    [id],
  );
  if (post === undefined)
    throw new GraphError((await context.load(techniciansById, id, undefined)) ? 'FORBIDDEN' : 'NOT_FOUND');
  checkVersion(post.version, input.expectedVersion);
  return post;
}

/** What was said of some months of a locked post; months of which nothing was said are absent. */
export async function termsOfMonths(
  manager: EntityManager,
  post: LockedPost,
  months: readonly string[],
): Promise<ReadonlyMap<string, MonthTerms>> {
  const rows: (MonthTerms & { month: string })[] = await manager.query(
    `select month, told_capacity as told, withdrawn from month_terms
    where technician_id = $1 and month = any($2::text[])`,
    [post.id, months],
  );
  return new Map(rows.map((row) => [row.month, row]));
}

/** Sets what the post gives in a month, in the place of the calendar; null gives the month back to it. */
export async function writeCapacity(
  manager: EntityManager,
  { id, pole }: LockedPost,
  { month, capacity }: { readonly month: string; readonly capacity: number | null },
): Promise<number> {
  await manager.query(
    `insert into month_terms (technician_id, pole, month, told_capacity) values ($1, $2, $3, $4)
    on conflict (technician_id, month) do update set told_capacity = excluded.told_capacity`,
    [id, pole, month, capacity],
  );
  return await raiseVersion(manager, id);
}

/** Sets the half-days withdrawn from some months. */
export async function writeAbsence(
  manager: EntityManager,
  { id, pole }: LockedPost,
  months: readonly { readonly month: string; readonly halfDays: number }[],
): Promise<number> {
  await manager.query(
    `insert into month_terms (technician_id, pole, month, withdrawn)
    select $1, $2, month, "halfDays" from jsonb_to_recordset($3::jsonb) as given (month text, "halfDays" integer)
    order by month
    on conflict (technician_id, month) do update set withdrawn = excluded.withdrawn`,
    [id, pole, JSON.stringify(months)],
  );
  return await raiseVersion(manager, id);
}

/** Adds a change point of a skill, or corrects the one of that day. */
export async function writeSkill(
  manager: EntityManager,
  { id }: LockedPost,
  { code, level, since }: { readonly code: string; readonly level: string | null; readonly since: string },
): Promise<number> {
  await manager.query(
    `insert into technician_skill (technician_id, code, level, since) values ($1, $2, $3, $4)
    on conflict (technician_id, code, since) do update set level = excluded.level`,
    [id, code, level, since],
  );
  return await raiseVersion(manager, id);
}

/** Makes the post a version newer. */
export async function raiseVersion(manager: EntityManager, id: string): Promise<number> {
  const [[row]]: [{ version: number }[], number] = await manager.query(
    'update technician set version = version + 1 where id = $1 returning version',
    [id],
  );
  if (row === undefined) throw new Error('The post vanished under its lock.');
  return row.version;
}
