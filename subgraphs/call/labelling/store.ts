import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { today } from '../territory/today.js';
import type { LabellingDecision } from './LabellingDecision.js';
import { type LabellingFilter, type LabellingSort, LabellingSortKey } from './LabellingList.js';
import { type LabellingRow, labellingColumns } from './LabellingRow.js';
import { isInformed } from './visibility.js';

/** Labellings by id, as far as the reader sees them. @param ids UUIDs */
export async function labellingsById(manager: EntityManager, ids: readonly string[]): Promise<(LabellingRow | null)[]> {
  const rows: LabellingRow[] = await manager.query(
    `select ${labellingColumns} from labelling where id = any($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
}

/** The labelling of each project: the last received, should a project have been proposed to two agglomerations. */
export async function labellingsOfProjects(
  manager: EntityManager,
  projects: readonly string[],
): Promise<(LabellingRow | null)[]> {
  const rows: LabellingRow[] = await manager.query(
    `select distinct on (project_id) ${labellingColumns} from labelling where project_id = any($1::uuid[])
    order by project_id, received_at desc, id desc`,
    [projects],
  );
  const byProject = new Map(rows.map((row) => [row.projectId, row]));
  return projects.map((project) => byProject.get(project.toLowerCase()) ?? null);
}

/** The decisions of each labelling, oldest first. */
export async function decisionsOf(manager: EntityManager, ids: readonly string[]): Promise<LabellingDecision[][]> {
  const rows: (LabellingDecision & { labellingId: string })[] = await manager.query(
    `select labelling_id as "labellingId", from_state as "from", to_state as "to", reason, decided_at as "decidedAt"
    from labelling_decision where labelling_id = any($1::uuid[]) order by labelling_id, position`,
    [ids],
  );
  const byLabelling = new Map<string, LabellingDecision[]>(ids.map((id) => [id, []]));
  for (const { labellingId, ...decision } of rows) byLabelling.get(labellingId)?.push(decision);
  return ids.map((id) => byLabelling.get(id) ?? []);
}

/** What a list of labellings is asked. */
export interface LabellingQuestion {
  readonly filter: LabellingFilter | null;
  readonly sort: LabellingSort | null;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each agglomeration's labellings. */
export async function labellingPages(
  manager: EntityManager,
  sirens: readonly string[],
  question: LabellingQuestion,
): Promise<Page<LabellingRow>[]> {
  // What an agglomeration is informed of is listed as its own, though another one answers.
  const of = question.filter?.informedOnly
    ? { from: 'labelling cross join lateral unnest(labelling.informed) as informed (siren)', parent: 'informed.siren' }
    : { parent: 'labelling.siren' };
  return await fetchPages<LabellingRow>(manager, { ...list(question), ...of }, sirens, question);
}

/** One page of all labellings the reader sees. */
export async function labellingPage(manager: EntityManager, question: LabellingQuestion): Promise<Page<LabellingRow>> {
  return await fetchPage<LabellingRow>(manager, list(question), question);
}

function list({ filter, sort }: LabellingQuestion): KeysetList {
  return {
    name: 'labellings',
    from: 'labelling',
    select: labellingColumns,
    where: conditions(filter ?? {}),
    sort: [...order[sort?.by ?? LabellingSortKey.RECEIVED_AT], { sql: 'labelling.id', type: 'uuid' }],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [filter, sort],
  };
}

/** Its promised day is past, nothing was answered, and nothing suspends it. */
const isOverdue = (day: string) =>
  `coalesce(labelling.due_on < ${day}::date and labelling.paused_since is null and labelling.clock_ended_on is null, false)`;

function conditions(filter: LabellingFilter): Condition[] {
  const { agglomerations, states, communes, leadCommunes, receivedSince, overdue, informedOnly } = filter;
  const given: Condition[] = [];
  if (agglomerations) given.push((place) => `labelling.siren = any(${place(agglomerations)})`);
  if (states) given.push((place) => `labelling.state = any(${place(states)}::text[])`);
  if (communes) given.push((place) => `labelling.communes && ${place(communes)}::text[]`);
  if (leadCommunes) given.push((place) => `labelling.communes[1] = any(${place(leadCommunes)}::text[])`);
  if (receivedSince) given.push((place) => `labelling.received_at >= ${place(receivedSince)}::timestamptz`);
  if (overdue != null) given.push((place) => `${isOverdue(place(today()))} = ${place(overdue)}`);
  if (informedOnly != null) given.push((place) => `${isInformed('labelling')} = ${place(informedOnly)}`);
  return given;
}

const order: Readonly<Record<LabellingSortKey, KeysetList['sort']>> = {
  [LabellingSortKey.RECEIVED_AT]: [{ sql: 'labelling.received_at', type: 'timestamptz' }],
  [LabellingSortKey.PROMISED_BY]: [{ sql: 'labelling.due_or_never', type: 'date' }],
  [LabellingSortKey.UPDATED_AT]: [{ sql: 'labelling.updated_at', type: 'timestamptz' }],
  // As text, number 1000 would come before number 999.
  [LabellingSortKey.REFERENCE]: [
    { sql: 'labelling.siren', type: 'text' },
    { sql: 'labelling.year', type: 'int' },
    { sql: 'labelling.number', type: 'int' },
  ],
};
