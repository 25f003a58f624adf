import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { ownedColumns } from '../communes/OwnedEntity.js';
import { ownedBy } from '../communes/ownedBy.js';
import { ownRow } from '../communes/ownRow.js';
import { rowsById } from '../communes/rowsById.js';
import { meetingLists, namedLists } from '../stands/meetingLists.js';
import { type NewRow, writtenOf } from '../stands/store.js';
import type { AssociationRow } from './Association.js';
import { attendancesOf } from './attendance.js';
import type { CommunityEventRow } from './CommunityEvent.js';
import type { ForumSessionRow } from './ForumSession.js';
import type { Participation } from './Participation.js';
import { shownParticipation } from './shownParticipation.js';

const sessionColumns = `${ownedColumns('m')}, m.title, m.held_on as "heldOn", m.participants,
  m.from_contracts as "fromContracts", m.peers_mobilised as "peersMobilised"`;
const associationColumns = `${ownedColumns('m')}, m.name, m.rna, m.scope`;
const eventColumns = `${ownedColumns('m')}, m.title, m.held_on as "heldOn", m.participants,
  m.story_note as "storyNote"`;

export const forumSessionsById = rowsById<ForumSessionRow>('forum_session m', 'm', sessionColumns);
export const associationsById = rowsById<AssociationRow>('association m', 'm', associationColumns);
export const communityEventsById = rowsById<CommunityEventRow>('community_event m', 'm', eventColumns);

export const forumSessionLists = meetingLists<ForumSessionRow>({
  name: 'forumSessions',
  from: 'forum_session m',
  columns: sessionColumns,
  title: `coalesce(m.title, '')`,
});
export const communityEventLists = meetingLists<CommunityEventRow>({
  name: 'communityEvents',
  from: 'community_event m',
  columns: eventColumns,
  title: 'm.title',
});
export const associationLists = namedLists<AssociationRow>({
  name: 'associations',
  from: 'association m',
  columns: associationColumns,
  title: 'm.name',
});

export async function insertForumSession(
  manager: EntityManager,
  row: NewRow,
  values: Pick<ForumSessionRow, 'heldOn' | 'participants' | 'fromContracts' | 'peersMobilised'> & {
    readonly title: string | null;
  },
): Promise<void> {
  await insertRow(manager, 'forum_session', [
    ...writtenOf(row),
    ['title', values.title],
    ['held_on', values.heldOn],
    ['participants', values.participants],
    ['from_contracts', values.fromContracts],
    ['peers_mobilised', values.peersMobilised],
  ]);
}

/** What is written of an association. */
export interface AssociationValues {
  readonly name: string;
  readonly rna: string | null;
  readonly scope: string;
}

/** False when the commune has an association of that name or RNA number. */
export async function insertAssociation(
  manager: EntityManager,
  row: NewRow,
  values: AssociationValues,
): Promise<boolean> {
  const rows: object[] = await manager.query(
    `insert into association (id, insee, name, rna, scope, visibility, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing returning id`,
    [row.id, row.insee, values.name, values.rna, values.scope, row.visibility, row.now],
  );
  return rows.length > 0;
}

export async function insertCommunityEvent(
  manager: EntityManager,
  row: NewRow,
  values: Pick<CommunityEventRow, 'heldOn' | 'participants'> & {
    readonly title: string;
    readonly storyNote: string | null;
  },
): Promise<void> {
  await insertRow(manager, 'community_event', [
    ...writtenOf(row),
    ['title', values.title],
    ['held_on', values.heldOn],
    ['participants', values.participants],
    ['story_note', values.storyNote],
  ]);
}

/** The actor's own forum session, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockForumSession(manager: EntityManager, id: string): Promise<ForumSessionRow> {
  return await ownRow<ForumSessionRow>(manager, { table: 'forum_session', alias: 'm', columns: sessionColumns }, id);
}

/** The actor's own event, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockCommunityEvent(manager: EntityManager, id: string): Promise<CommunityEventRow> {
  return await ownRow<CommunityEventRow>(manager, { table: 'community_event', alias: 'm', columns: eventColumns }, id);
}

/** The actor's own association, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockAssociation(manager: EntityManager, id: string): Promise<AssociationRow> {
  return await ownRow<AssociationRow>(manager, { table: 'association', alias: 'm', columns: associationColumns }, id);
}

/** Whether another association of its commune has that name, whatever its case and accents, or that RNA number. */
export async function isAssociationKnown(
  manager: EntityManager,
  { id, insee }: Pick<AssociationRow, 'id' | 'insee'>,
  { name, rna }: Pick<AssociationValues, 'name' | 'rna'>,
): Promise<boolean> {
  const rows: object[] = await manager.query(
    'select 1 from association where insee = $2 and id <> $1 and (plain(name) = plain($3) or rna = $4)',
    [id, insee, name, rna],
  );
  return rows.length > 0;
}

/** Writes what is corrected of a row that is locked already, and gives its new version. */
export async function writeCorrection(
  manager: EntityManager,
  table: 'forum_session' | 'community_event' | 'association',
  id: string,
  written: Written,
): Promise<number> {
  return await updateVersionedRow(manager, table, { id, now: new Date() }, written);
}

/** Participation of each commune today, as far as its reader may see it. */
export async function participationsOf(
  manager: EntityManager,
  communes: readonly string[],
  _args: undefined,
  context: RequestContext,
): Promise<Participation[]> {
  const today = dayOf(new Date());
  const found = await attendancesOf(manager, communes, today);
  return found.map((one, index) => shownParticipation(one, today, ownedBy(context.actor, communes[index] ?? '')));
}
