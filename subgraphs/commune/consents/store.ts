import type { EntityManager } from 'typeorm';
import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { type Condition, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { needRowId } from '#shared/graphql/simulatedNeed.js';
import { communePages } from '../communes/communePages.js';
import { ofCommuneAsked } from '../communes/heritage.js';
import type { Consent } from './Consent.js';
import { type ConsentFilter, type ConsentListArgs, ConsentSortKey } from './ConsentList.js';

const columns = `c.id, c.insee, c.project_id as "projectId", c.need_id as "needId", c.scale, c.role, c.state,
  jsonb_build_object('body', c.body, 'reference', c.act_reference, 'decidedOn', c.decided_on,
    'enforceableFrom', c.enforceable_from, 'fileId', c.file_id) as act,
  c.from_day as from, c.until_day as until, c.conditions, c.object,
  c.amount_cents as "amountCents", c.recorded_at as "recordedAt", c.supersedes as "supersededId",
  c.version, c.demonstration`;

/** Words by id; null for what does not exist for this reader. */
export async function consentsById(manager: EntityManager, ids: readonly string[]): Promise<(Consent | null)[]> {
  const rows: Consent[] = await manager.query(`select ${columns} from consent c where c.id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** All words said on each need, by commune, scale and role, then as they were recorded. */
export async function consentsOfNeeds(manager: EntityManager, needs: readonly string[]): Promise<Consent[][]> {
  const ids = needs.map(needRowId);
  const rows: Consent[] = await manager.query(
    `select ${columns} from consent c where c.need_id = any($1)
    order by c.need_id, c.insee, c.scale, c.role, c.version`,
    [ids],
  );
  return listsInOrderOf(ids, rows, (row) => row.needId);
}

/** True when some commune has said a word on the need: it is part of the history, and stays. */
export async function hasConsent(manager: EntityManager, needId: string): Promise<boolean> {
  if (!isId(needId)) return false;
  const rows: object[] = await manager.query('select 1 from consent where need_id = $1 limit 1', [needId]);
  return rows.length > 0;
}

/** True when some act's document is this file: it stays. */
export async function refersToFile(manager: EntityManager, fileId: string): Promise<boolean> {
  const rows: object[] = await manager.query('select 1 from consent where file_id = $1 limit 1', [fileId]);
  return rows.length > 0;
}

/** Those of the needs of projects that a commune leads on which some commune has said a word. */
export async function needsWithConsent(manager: EntityManager, insee: string): Promise<Set<string>> {
  const rows: { needId: string }[] = await manager.query(
    `select distinct c.need_id as "needId" from consent c join project p on p.id = c.project_id
    where ${ofCommuneAsked('p.insee')} order by 1`,
    [insee],
  );
  return new Set(rows.map(({ needId }) => needId));
}

/** The pole a commune's word is addressed to; null where the territory has none. */
export async function poleOfTerritory(manager: EntityManager): Promise<string | null> {
  const [row]: { siren: string }[] = await manager.query('select siren from pole_of_territory order by siren limit 1');
  return row?.siren ?? null;
}

/** One page for each commune of its own words. */
export async function consentsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: ConsentListArgs,
): Promise<Page<Consent>[]> {
  return await communePages<Consent>(manager, listOf(args), communes, checkPage(args));
}

/** The first `most` words of a commune: for a file, in one statement. */
export async function everyConsentOf(
  manager: EntityManager,
  insee: string,
  args: Omit<ConsentListArgs, 'first'>,
  most: number,
): Promise<Page<Consent>> {
  const [page = emptyPage] = await communePages<Consent>(manager, listOf({ ...args, first: most }), [insee], {
    first: most,
  });
  return page;
}

function listOf(args: ConsentListArgs): KeysetList {
  const by = args.sort?.by ?? ConsentSortKey.RECORDED_AT;
  return {
    name: 'commune.consents',
    from: 'consent c',
    select: columns,
    where: conditions(args.filter ?? {}),
    sort: [
      by === ConsentSortKey.RECORDED_AT
        ? { sql: 'c.recorded_at', type: 'timestamptz' }
        : { sql: 'c.decided_on', type: 'date' },
      { sql: 'c.id', type: 'uuid' },
    ],
    descending: args.sort?.direction === SortDirection.DESCENDING,
    question: [by, args.filter],
    parent: 'c.insee',
  };
}

function conditions({ projects, scales, roles, states }: ConsentFilter): Condition[] {
  const found: Condition[] = [];
  if (projects != null) found.push((place) => `c.project_id = any(${place(projects.filter(isId))}::uuid[])`);
  if (scales != null) found.push((place) => `c.scale = any(${place(scales)}::text[])`);
  if (roles != null) found.push((place) => `c.role = any(${place(roles)}::text[])`);
  if (states != null) found.push((place) => `c.state = any(${place(states)}::text[])`);
  return found;
}

/** What is written of a word. */
export type ConsentValues = Omit<Consent, 'demonstration'>;

/** Adds a word; false when another was added at the same moment under the same number. */
export async function insertConsent(manager: EntityManager, row: ConsentValues): Promise<boolean> {
  const added: object[] = await manager.query(
    `insert into consent (id, insee, project_id, need_id, scale, role, version, supersedes, state, body, act_reference,
      decided_on, enforceable_from, from_day, until_day, conditions, recorded_at, file_id,
      object, amount_cents)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
    on conflict (insee, need_id, scale, role, version) do nothing returning id`,
    [
      row.id,
      row.insee,
      row.projectId,
      row.needId,
      row.scale,
      row.role,
      row.version,
      row.supersededId,
      row.state,
      row.act.body,
      row.act.reference,
      row.act.decidedOn,
      row.act.enforceableFrom,
      row.from,
      row.until,
      row.conditions,
      row.recordedAt,
      row.act.fileId,
      row.object,
      row.amountCents,
    ],
  );
  return added.length > 0;
}
