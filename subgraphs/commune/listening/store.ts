import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes, withPredecessors } from '../communes/heritage.js';
import { ownRow } from '../communes/ownRow.js';
import { contains } from '../communes/search.js';
import type { StatedFinding } from './compareRounds.js';
import type { ListeningFilter, ListeningListArgs } from './ListeningList.js';
import type { RoundRow } from './ListeningRound.js';

/** A round's row under the names its type has, with its findings in their order. */
const columns = `r.id, r.insee, r.held, case when length(r.held) = 10 then r.held end as "heldOn", r.scales, r.summary,
  r.complete, r.source, r.visibility, r.demonstration, r.version,
  coalesce((select jsonb_agg(jsonb_build_object('scale', f.scale, 'topic', f.topic, 'finding', f.finding,
    'progress', f.progress) order by f.position) from listening_finding f where f.round_id = r.id), '[]') as stated`;

/** Rounds by id; null for what does not exist for this reader. */
export async function roundsById(manager: EntityManager, ids: readonly string[]): Promise<(RoundRow | null)[]> {
  const rows: RoundRow[] = await manager.query(
    `select ${columns} from listening_round r where r.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** For each round, the one of its commune that was held last before it, among those the reader may see. */
export async function roundsBefore(manager: EntityManager, ids: readonly string[]): Promise<(RoundRow | null)[]> {
  const rows: (RoundRow & { of: string })[] = await manager.query(
    `select before.*, later.id as of from listening_round later
    join lateral (select ${columns} from listening_round r where r.insee = later.insee and r.held < later.held
      order by r.held desc limit 1) before on true
    where later.id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(ids, rows, (row) => row.of);
}

/** The commune's round that was held last before that day. */
export async function roundBefore(manager: EntityManager, insee: string, held: string): Promise<RoundRow | null> {
  const rows: RoundRow[] = await manager.query(
    `select ${columns} from listening_round r where r.insee = any(${withPredecessors('array[$1]')}) and r.held < $2 order by r.held desc limit 1`,
    [insee, held],
  );
  return rows[0] ?? null;
}

export async function isHeld(manager: EntityManager, insee: string, held: string): Promise<boolean> {
  const rows: object[] = await manager.query(
    `select 1 from listening_round where insee = any(${withPredecessors('array[$1]')}) and held = $2`,
    [insee, held],
  );
  return rows.length > 0;
}

/** The actor's own round, locked; what a source states is nobody's to change. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockRound(manager: EntityManager, id: string): Promise<RoundRow> {
  return await ownRow<RoundRow>(manager, { table: 'listening_round', alias: 'r', columns }, id);
}

export async function insertRound(
  manager: EntityManager,
  row: Pick<RoundRow, 'id' | 'insee' | 'held' | 'scales' | 'summary' | 'visibility'> & { readonly now: Date },
  findings: readonly StatedFinding[],
): Promise<void> {
  await insertRow(manager, 'listening_round', [
    ['id', row.id],
    ['insee', row.insee],
    ['held', row.held],
    ['scales', row.scales],
    ['summary', row.summary],
    ['visibility', row.visibility],
    ['created_at', row.now],
    ['updated_at', row.now],
  ]);
  await insertFindings(manager, row, findings);
}

/** Writes a round that is locked already, with its findings in place of the former ones; gives the new version. */
export async function writeRound(
  manager: EntityManager,
  round: { readonly id: string; readonly insee: string; readonly now: Date },
  values: Pick<RoundRow, 'scales' | 'summary' | 'visibility'>,
  findings: readonly StatedFinding[],
): Promise<number> {
  await manager.query('delete from listening_finding where round_id = $1', [round.id]);
  await insertFindings(manager, round, findings);
  return await updateVersionedRow(manager, 'listening_round', round, [
    ['scales', values.scales],
    ['summary', values.summary],
    ['visibility', values.visibility],
  ]);
}

async function insertFindings(
  manager: EntityManager,
  round: { readonly id: string; readonly insee: string },
  findings: readonly StatedFinding[],
): Promise<void> {
  await manager.query(
    `insert into listening_finding (round_id, insee, position, scale, topic, finding, progress)
    select $1, $2, place - 1, given->>'scale', given->>'topic', given->>'finding', given->>'progress'
    from jsonb_array_elements($3::jsonb) with ordinality as element (given, place)`,
    [round.id, round.insee, JSON.stringify(findings)],
  );
}

function listOf(args: ListeningListArgs, name: string): KeysetList {
  return {
    name,
    from: 'listening_round r',
    select: columns,
    where: conditions(args.filter ?? {}),
    sort: [
      { sql: 'r.held', type: 'text' },
      { sql: 'r.id', type: 'uuid' },
    ],
    descending: args.sort?.direction === SortDirection.DESCENDING,
    question: args.filter,
  };
}

export async function roundList(manager: EntityManager, args: ListeningListArgs): Promise<Page<RoundRow>> {
  return await fetchPage<RoundRow>(manager, listOf(args, 'listeningRounds'), checkPage(args));
}

/** One page of rounds for each commune. */
export async function roundsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: ListeningListArgs,
): Promise<Page<RoundRow>[]> {
  const list = { ...listOf(args, 'commune.listeningRounds'), parent: 'r.insee' };
  return await communePages<RoundRow>(manager, list, communes, checkPage(args));
}

function conditions({ communes, scales, published, search }: ListeningFilter): Condition[] {
  const found: Condition[] = [];
  if (communes != null) found.push(ofCommunes('r.insee', communes));
  if (scales != null) found.push((place) => `r.scales @> ${place(scales)}::text[]`);
  if (published != null) found.push(() => `(r.source is not null) = ${published}`);
  if (search != null) {
    const within = contains(search, 'f.topic', 'f.finding');
    const summary = contains(search, 'r.summary');
    found.push(
      (place) =>
        `${summary(place)} or exists (select 1 from listening_finding f where f.round_id = r.id and (${within(place)}))`,
    );
  }
  return found;
}
