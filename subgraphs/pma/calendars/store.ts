import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { clock } from '../territory/clock.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { CalendarFeed } from './CalendarFeed.js';
import type { CalendarWork } from './icalendar.js';

const columns = `feed.id, feed.technician_id as "technicianId", feed.created_at as "createdAt",
  feed.revoked_at as "revokedAt", feed.version,
  case when feed.employer is not null then jsonb_build_object('siren', feed.employer, 'name', party_name(feed.employer)) end
    as employer`;

/** Feeds by id; null for one that does not exist for this reader. */
export async function feedsById(manager: EntityManager, ids: readonly string[]): Promise<(CalendarFeed | null)[]> {
  const rows: CalendarFeed[] = await manager.query(
    `select ${columns} from calendar_feed feed where feed.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** The last hundred feeds of each pole that this reader may see, those that are read first. */
export async function feedsOfPoles(manager: EntityManager, poles: readonly string[]): Promise<CalendarFeed[][]> {
  const rows: (CalendarFeed & { pole: string })[] = await manager.query(
    `select asked.pole, listed.* from unnest($1::text[]) as asked (pole) cross join lateral (
      select ${columns} from calendar_feed feed where feed.pole = asked.pole
      order by feed.revoked_at is not null, feed.id desc limit 100) listed`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}

interface NewFeed {
  readonly id: string;
  readonly pole: string;
  readonly tokenHash: Buffer;
  readonly technicianId: string | null;
  readonly employer: string | null;
  readonly subject: string;
  readonly role: string;
}

export async function insertFeed(manager: EntityManager, feed: NewFeed): Promise<void> {
  await insertRow(manager, 'calendar_feed', [
    ['id', feed.id],
    ['pole', feed.pole],
    ['token_hash', feed.tokenHash],
    ['technician_id', feed.technicianId],
    ['employer', feed.employer],
    ['granted_by', feed.subject],
    ['granted_as', feed.role],
    ['created_at', clock.now()],
  ]);
}

/** The feed to revoke, locked. @throws GraphError NOT_FOUND */
export async function lockFeed(
  manager: EntityManager,
  id: string,
): Promise<{ readonly id: string; readonly version: number; readonly revokedAt: Date | null }> {
  const locked = 'feed.id, feed.version, feed.revoked_at as "revokedAt"';
  return await ownRow(manager, { table: 'calendar_feed', alias: 'feed', columns: locked }, id);
}

/** @returns the new version */
export async function revokeFeed(manager: EntityManager, id: string): Promise<number> {
  const now = clock.now();
  return await updateVersionedRow(manager, 'calendar_feed', { id, now }, [['revoked_at', now]]);
}

/** Whether posts of that employer are in the pole, for this reader. */
export async function employs(manager: EntityManager, pole: string, employer: string): Promise<boolean> {
  const rows: object[] = await manager.query('select from technician where pole = $1 and employer = $2 limit 1', [
    pole,
    employer,
  ]);
  return rows.length > 0;
}

interface FoundFeed {
  readonly technicianId: string | null;
  readonly employer: string | null;
}

/**
 * The feed that a token opens; null for none. From then on the transaction sees what the feed's grantor sees at this very
 * moment, and nothing else: its policies are the only ones, there are no others for calendars.
 */
export async function openFeed(manager: EntityManager, tokenHash: Buffer): Promise<FoundFeed | null> {
  const [feed]: FoundFeed[] = await manager.query(
    `select found.technician_id as "technicianId", found.employer, set_config('archipel.tenant', pole, true),
      set_config('archipel.scale', 'pma', true), set_config('archipel.role', granted_as, true),
      set_config('archipel.subject', granted_by, true), set_config('archipel.delegation', '', true),
      set_config('archipel.audience', case granted_as when 'TECHNICIAN' then 'public' else 'institution' end, true)
    from calendar_feed_of($1) found`,
    [tokenHash],
  );
  return feed ?? null;
}

/** The work that a calendar tells of, for whoever the transaction acts; null where its post is not to be seen. */
export async function workOf(
  manager: EntityManager,
  { technicianId, employer }: FoundFeed,
): Promise<{ readonly name: string; readonly work: CalendarWork[] } | null> {
  const [named]: { name: string | null }[] = await manager.query(
    `select case when $1::uuid is null then party_name($2) else (select code from technician where id = $1) end as name`,
    [technicianId, employer],
  );
  if (named === undefined || named.name === null) return null;
  const work: CalendarWork[] = await manager.query(
    `select a.id, a.reference, a.state, post.code as post, a.from_day as "from", coalesce(a.ended_on, a.until_day) as until,
      commune.name as pilot, a.created_at as "createdAt", a.version, (
        select jsonb_agg(jsonb_build_object('month', month, 'planned', planned, 'done', done) order by month)
        from allocation_month where allocation_id = a.id) as months
    from allocation a join technician post on post.id = a.technician_id
      join resource_team team on team.id = a.team_id left join official_commune commune on commune.insee = team.pilot
    where a.state in ('ACCEPTED', 'ACTIVE', 'ENDED') and a.until_day >= $3::date - 400
      and (post.id = $1 or post.employer = $2)
    order by a.from_day, a.id`,
    [technicianId, employer, clock.today()],
  );
  return { name: named.name, work };
}
