import type { EntityManager } from 'typeorm';
import { currentTenant } from '../database/rowSecurity.js';
import { authorKey } from './author.js';
import { decodeCursor, encodeCursor, formatPosition, origin, type Position } from './cursor.js';
import { seenByAudience, type Visibility } from './visibility.js';

/** One change of one entity, written in the transaction of the change itself. */
export interface JournalEntry {
  readonly tenant: string;
  /** GraphQL type name. */
  readonly entity: string;
  readonly id: string;
  /** What was done, in the glossary's words: CREATE, PROPOSE, WITHDRAW… */
  readonly verb: string;
  /** Who did it: the actor's subject. Stored apart, so that it can be erased. */
  readonly subject: string;
  /** Who may see the entity after the change. */
  readonly visibility: Visibility;
  /** Entered from a file or learnt late, not decided here. */
  readonly imported?: boolean;
  /** The entity is gone. */
  readonly tombstone?: boolean;
  /** What changed, for the tenant's own audit; nobody else reads it. */
  readonly change?: object;
}

/** A change as its reader may see it: what became invisible to the reader looks removed, and nothing else of it shows. */
export interface Change {
  readonly entity: string;
  readonly id: string;
  readonly tenant: string;
  /** REMOVED for every tombstone of another tenant: hiding and deleting look the same. */
  readonly verb: string;
  readonly tombstone: boolean;
  readonly imported: boolean;
  readonly occurredAt: Date;
  /** The same text as writeJournal returned. */
  readonly position: string;
  /** Reads on from just after this change. */
  readonly cursor: string;
}

export interface ChangesQuery {
  /** A cursor of an earlier page; from the beginning without it. */
  readonly since?: string | undefined;
  readonly first: number;
  readonly tenants?: readonly string[] | undefined;
  readonly entities?: readonly string[] | undefined;
  /** Whose rows are in the reader's hands, where a tenant may have taken over others; its own alone unless told. */
  readonly inHand?: readonly string[] | undefined;
}

export interface ChangesPage {
  readonly changes: readonly Change[];
  /** Where to read on. Always present, also on an empty page. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** Returns the change's position. Must run in the change's own transaction, acting for `entry.tenant`. */
export async function writeJournal(manager: EntityManager, entry: JournalEntry): Promise<string> {
  const { tenant, subject, ...rest } = entry;
  return await writeJournalOfMany(manager, { tenant, subject }, [rest]);
}

/**
 * The same for one change of many entities, each named once, in their order and as many statements whatever their number:
 * returns the last one's position.
 */
export async function writeJournalOfMany(
  manager: EntityManager,
  { tenant, subject }: Pick<JournalEntry, 'tenant' | 'subject'>,
  entries: readonly Omit<JournalEntry, 'tenant' | 'subject'>[],
): Promise<string> {
  const author = await authorKey(manager, subject);
  const [row] = await manager.query<Position[]>(
    `with given as (
      select place, entity, id, verb, visibility, coalesce(imported, false) as imported,
        coalesce(tombstone, false) as tombstone, change
      from rows from (jsonb_to_recordset($3::jsonb) as (entity text, id text, verb text, visibility text, imported boolean,
        tombstone boolean, change jsonb)) with ordinality
        as given (entity, id, verb, visibility, imported, tombstone, change, place)
    ), entry as (
      insert into journal (tenant, entity, id, verb, visibility, visibility_before, imported, tombstone)
      select $1, entity, id, verb, visibility, (
        select before.visibility from journal before
        where before.tenant = $1 and before.entity = given.entity and before.id = given.id
        order by before.xid desc, before.seq desc limit 1
      ), imported, tombstone from given order by place
      returning xid, seq, entity, id
    ), audit as (
      insert into journal_audit (xid, seq, tenant, author, change)
      select xid, seq, $1, $2, change from entry join given using (entity, id)
    )
    select xid::text, seq::text from entry order by entry.seq desc limit 1`,
    [tenant, author, JSON.stringify(entries)],
  );
  if (!row) throw new Error('The journal returned no position.');
  return formatPosition(row);
}

/**
 * Changes in the order (transaction, sequence), never beyond the oldest transaction still open: a change that commits
 * late is therefore always ahead of every cursor already given. Throws InvalidCursor.
 */
export async function readChanges(manager: EntityManager, query: ChangesQuery): Promise<ChangesPage> {
  const [journal] = await manager.query<{ epoch: string; horizon: string }[]>(
    `select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as horizon from journal_epoch`,
  );
  if (!journal) throw new Error('The journal has no epoch: its migration has not run.');
  const { epoch, horizon } = journal;
  const since = query.since === undefined ? origin : decodeCursor(epoch, query.since);
  const rows = await manager.query<ChangeRow[]>(readBelowHorizon, [
    since.xid,
    since.seq,
    horizon,
    query.tenants ?? null,
    query.entities ?? null,
    query.first + 1,
    query.inHand ?? null,
  ]);
  const changes = rows.slice(0, query.first).map((row) => ({
    entity: row.entity,
    id: row.id,
    tenant: row.tenant,
    verb: row.verb,
    tombstone: row.tombstone,
    imported: row.imported,
    occurredAt: row.occurredAt,
    position: formatPosition(row),
    cursor: encodeCursor(epoch, row),
  }));
  const hasMore = rows.length > query.first;
  const last = changes.at(-1);
  if (hasMore && last) return { changes, cursor: last.cursor, hasMore };
  // Everything below the horizon was looked at, including what this reader may not see: go on from there, and never back.
  const reached = BigInt(horizon) > BigInt(since.xid) ? { xid: horizon, seq: '0' } : since;
  return { changes, cursor: encodeCursor(epoch, reached), hasMore };
}

/** Every cursor given before becomes invalid. Run by the owner after a restore, whose transaction numbers start anew. */
export async function renewEpoch(manager: EntityManager): Promise<void> {
  await manager.query(`update journal_epoch set epoch = gen_random_uuid()`);
}

interface ChangeRow extends Position {
  readonly entity: string;
  readonly id: string;
  readonly tenant: string;
  readonly verb: string;
  readonly tombstone: boolean;
  readonly imported: boolean;
  readonly occurredAt: Date;
}

/** The tenants in whose hands the reader's rows are; the one acted for unless told. */
const inHand = `coalesce($7::text[], array[${currentTenant}])`;
const own = `coalesce(tenant = any (${inHand}), false)`;
const concerned = `coalesce(concerned && ${inHand}, false)`;
const told = `coalesce(concerned_until && ${inHand}, false)`;
const removedForReader = `not ${own} and (tombstone or not (${concerned} or ${seenByAudience('visibility')}))`;

const readBelowHorizon = `
  select xid::text, seq::text, entity, id, tenant, imported, occurred_at as "occurredAt",
    tombstone or (${removedForReader}) as tombstone,
    case when ${removedForReader} then 'REMOVED' else verb end as verb
  from journal
  where (xid, seq) > ($1::xid8, $2::bigint) and xid < $3::xid8
    and ($4::text[] is null or tenant = any ($4)) and ($5::text[] is null or entity = any ($5))
    and (${own} or ${seenByAudience('visibility')} or ${seenByAudience('visibility_before')} or ${concerned} or ${told})
  order by journal.xid, journal.seq -- the numbers, not the text given under the same names
  limit $6`;
