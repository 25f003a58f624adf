import type { EntityManager } from 'typeorm';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import { calendarCapacity, type MonthTerms, type PostTerms } from './calendarCapacity.js';
import { laterTermsOf, termsIn } from './laterTerms.js';
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

/** The skills of each post on a day, best mastered first. */
export async function skillsOf(
  manager: EntityManager,
  technicians: readonly string[],
  { on }: { readonly on: string },
  { locale }: RequestContext,
): Promise<Skill[][]> {
  const rows: (Skill & { technicianId: string; fr: string; en: string })[] = await manager.query(
    `select technician_id as "technicianId", code, level, held.since, fr, en
    from skills_held_on($2) held join skill using (code) where technician_id = any($1::uuid[])
    order by array_position(array['TEACHES', 'LEADS', 'PRACTISES'], level), code`,
    [technicians, on],
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

/** Each post's months, in their order; what the calendar gives where nothing was said or promised. */
export async function monthsOfTechnicians(
  manager: EntityManager,
  technicians: readonly string[],
  { months }: { readonly months: readonly string[] },
): Promise<PostMonthRow[][]> {
  const rows: (PostTerms & Owners & { id: string; known: KnownMonth[] | null })[] = await manager.query(
    `select t.id, t.pole, t.employer, t.since, t.until, t.working_time as "workingTime", t.pooled_share as "pooledShare",
      ${laterTermsOf('t')},
      (select jsonb_agg(jsonb_build_object('month', month, 'capacity', capacity, 'told', told_capacity,
          'withdrawn', coalesce(withdrawn, 0), 'committed', committed, 'done', done, 'overrideReason', override_reason))
        from technician_month left join month_terms using (technician_id, pole, month)
        where technician_id = t.id and month = any($2::text[])) as known
    from technician t where t.id = any($1::uuid[])`,
    [technicians, months],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return technicians.map((technicianId) => {
    const post = byId.get(technicianId);
    if (post === undefined) return [];
    const known = new Map(post.known?.map((row) => [row.month, row]));
    return months.map((month) => {
      const untouched = { ...untouchedMonth, month, capacity: calendarCapacity(post, month) };
      return monthOfPost(post, known.get(month) ?? untouched);
    });
  });
}

/** Who a post's own terms concern. */
interface Owners {
  readonly pole: string;
  /** SIREN of who employs. */
  readonly employer: string;
}

/** A month of a post, with whose the post is. */
export type PostMonthRow = TechnicianMonth & Owners;

/** Its terms are there for those who may know them alone. */
interface KnownMonth extends MonthTerms {
  readonly month: string;
  readonly capacity: number;
  readonly committed: number;
  readonly done: number;
  readonly overrideReason: string | null;
}

const untouchedMonth = { told: null, withdrawn: 0, committed: 0, done: 0, overrideReason: null };

function monthOfPost(post: PostTerms & Owners & { readonly id: string }, known: KnownMonth): PostMonthRow {
  const { month, capacity, committed, told, withdrawn } = known;
  return {
    technicianId: post.id,
    pole: post.pole,
    employer: post.employer,
    month,
    capacity,
    ...termsIn(post, month),
    ...{ calendarCapacity: calendarCapacity(post, month), toldCapacity: told, withdrawn },
    ...{ committed, done: known.done, overrideReason: known.overrideReason },
    free: Math.max(0, capacity - committed),
    over: Math.max(0, committed - capacity),
  };
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
