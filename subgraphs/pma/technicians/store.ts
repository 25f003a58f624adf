import type { EntityManager } from 'typeorm';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import { technicianColumns, technicianTables } from './list.js';
import type { Skill, Technician, TechnicianMonth } from './Technician.js';

/** Posts by id; null for one that does not exist for this reader. */
export async function techniciansById(manager: EntityManager, ids: readonly string[]): Promise<(Technician | null)[]> {
  const rows: Technician[] = await manager.query(
    `select ${technicianColumns} from ${technicianTables} where t.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** The skills of each post, best mastered first. */
export async function skillsOf(
  manager: EntityManager,
  technicians: readonly string[],
  _args: undefined,
  { locale }: RequestContext,
): Promise<Skill[][]> {
  const rows: (Skill & { technicianId: string; fr: string; en: string })[] = await manager.query(
    `select technician_id as "technicianId", code, level, fr, en
    from technician_skill join skill using (code) where technician_id = any($1::uuid[])
    order by array_position(array['TEACHES', 'LEADS', 'PRACTISES'], level), code`,
    [technicians],
  );
  return grouped(
    technicians,
    rows.map((row) => ({ ...row, label: row[locale] })),
    (row) => row.technicianId,
  );
}

/** Who holds each post; null where nobody is recorded, or the reader may not know. */
export async function holdersOf(manager: EntityManager, technicians: readonly string[]): Promise<(string | null)[]> {
  const rows: { id: string; name: string }[] = await manager.query(
    'select technician_id as id, name from technician_holder where technician_id = any($1::uuid[])',
    [technicians],
  );
  return inOrder(technicians, rows).map((row) => row?.name ?? null);
}

/** Whether the reader's commune leads a team in which each post is at work. */
export async function ledPosts(manager: EntityManager, technicians: readonly string[]): Promise<boolean[]> {
  const rows: { id: string; led: boolean }[] = await manager.query(
    'select id, leads_post(id) as led from unnest($1::uuid[]) as asked (id)',
    [technicians],
  );
  return inOrder(technicians, rows).map((row) => row?.led === true);
}

/** Each post's months, in their order, those without a row at zero. */
export async function monthsOfTechnicians(
  manager: EntityManager,
  technicians: readonly string[],
  { months }: { readonly months: readonly string[] },
): Promise<TechnicianMonth[][]> {
  const rows: TechnicianMonth[] = await manager.query(
    `select technician_id as "technicianId", month, capacity, committed, done,
      greatest(capacity - committed, 0) as free, greatest(committed - capacity, 0) as over,
      override_reason as "overrideReason"
    from technician_month where technician_id = any($1::uuid[]) and month = any($2::text[])`,
    [technicians, months],
  );
  const byKey = new Map(rows.map((row) => [`${row.technicianId} ${row.month}`, row]));
  return technicians.map((technicianId) =>
    months.map((month) => byKey.get(`${technicianId} ${month}`) ?? emptyMonth(technicianId, month)),
  );
}

function emptyMonth(technicianId: string, month: string): TechnicianMonth {
  return { technicianId, month, capacity: 0, committed: 0, done: 0, free: 0, over: 0, overrideReason: null };
}

/** A post locked for a change; null when it is not one of the pole acted for. */
export async function lockTechnician(
  manager: EntityManager,
  id: string,
): Promise<{ readonly version: number; readonly since: string; readonly until: string | null } | null> {
  // A lock passes the policy for updates: a post of another pole is not found.
  const [row] = await manager.query(
    'select version, since, until from technician where id = any($1::uuid[]) for no key update',
    [wellFormed([id])],
  );
  return row ?? null;
}

/** Sets what a post can give in a month and returns the post's new version. */
export async function writeCapacity(
  manager: EntityManager,
  { technicianId, pole, month, capacity }: { technicianId: string; pole: string; month: string; capacity: number },
): Promise<number> {
  await manager.query(
    `insert into technician_month (technician_id, pole, month, capacity) values ($1, $2, $3, $4)
    on conflict (technician_id, month) do update set capacity = excluded.capacity`,
    [technicianId, pole, month, capacity],
  );
  const [[row]]: [{ version: number }[], number] = await manager.query(
    'update technician set version = version + 1 where id = $1 returning version',
    [technicianId],
  );
  if (row === undefined) throw new Error('The post vanished under its lock.');
  return row.version;
}

/** A post of the pole; null when the pole has no such post. */
export async function ownTechnician(
  manager: EntityManager,
  { pole, id }: { readonly pole: string; readonly id: string },
): Promise<{ readonly id: string; readonly since: string; readonly until: string | null } | null> {
  const [row] = await manager.query(
    'select id, since, until from technician where pole = $1 and id = any($2::uuid[])',
    [pole, wellFormed([id])],
  );
  return row ?? null;
}
