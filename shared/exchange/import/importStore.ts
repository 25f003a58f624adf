import type { EntityManager } from 'typeorm';
import { insertRow } from '../../database/versionedRow.js';
import type { Page } from '../../graphql/connection.js';
import { fetchPages } from '../../graphql/fetchPages.js';
import type { Message } from '../../graphql/GraphError.js';
import { oneInOrderOf } from '../../graphql/inOrderOf.js';
import { isId } from '../../graphql/isId.js';
import { ownRow } from '../../graphql/ownRow.js';
import { checkPage } from '../../graphql/PageArgs.js';
import type { LineProblem } from '../LineProblem.js';
import type { ReadRow } from '../readTable.js';
import type { PlannedLine } from './FileKind.js';
import type { ImportCounts, ImportLine } from './ImportLine.js';
import type { ImportScale } from './ImportScale.js';
import type { ImportLinesArgs } from './importInputs.js';
import type { ImportRunRow } from './ToldImport.js';

/** The column that names a run's tenant. */
export type Tenancy = Pick<ImportScale, 'tenant'>;

const runColumns = ({
  tenant,
}: Tenancy) => `r.id, r.${tenant} as tenant, r.kind, r.format, r.encoding, r.separator, r.unknown_columns as "unknownColumns", r.digest,
  r.state, r.mode, r.total, r.done, r.problem, r.created_at as "createdAt", r.ended_at as "endedAt"`;

/** Runs by id; null for what does not exist for this reader. */
export const importRunsById =
  (of: Tenancy) =>
  async (manager: EntityManager, ids: readonly string[]): Promise<(ImportRunRow | null)[]> => {
    const rows: ImportRunRow[] = await manager.query(
      `select ${runColumns(of)} from import_run r where r.id = any($1::uuid[])`,
      [ids.filter(isId)],
    );
    return oneInOrderOf(
      ids.map((id) => id.toLowerCase()),
      rows,
      (row) => row.id,
    );
  };

/** The actor's own run, locked until the change is over. @throws GraphError NOT_FOUND */
export async function lockImportRun(manager: EntityManager, of: Tenancy, id: string): Promise<ImportRunRow> {
  return await ownRow<ImportRunRow>(manager, { table: 'import_run', alias: 'r', columns: runColumns(of) }, id);
}

/** Keeps what was previewed, and forgets the tenant's files of more than thirty days. */
export async function keepImportRun(
  manager: EntityManager,
  { tenant }: Tenancy,
  run: Omit<ImportRunRow, 'mode' | 'done' | 'endedAt' | 'problem'>,
  lines: readonly { readonly planned: PlannedLine; readonly row: ReadRow }[],
): Promise<void> {
  await manager.query(`delete from import_run where ${tenant} = $1 and created_at < now() - interval '30 days'`, [
    run.tenant,
  ]);
  await insertRow(manager, 'import_run', [
    ['id', run.id],
    [tenant, run.tenant],
    ['kind', run.kind],
    ['format', run.format],
    ['encoding', run.encoding],
    ['separator', run.separator],
    ['unknown_columns', run.unknownColumns],
    ['digest', run.digest],
    ['state', run.state],
    ['total', run.total],
    ['created_at', run.createdAt],
  ]);
  await manager.query(
    `insert into import_line (run_id, ${tenant}, line, outcome, title, reference, target_id, target_version, given, problems,
      notes)
    select $1, $2, line, outcome, title, reference, target_id, target_version, given, problems, notes
    from jsonb_to_recordset($3::jsonb) as given (line int, outcome text, title text, reference text, target_id uuid,
      target_version int, given jsonb, problems jsonb, notes jsonb)`,
    [run.id, run.tenant, JSON.stringify(lines.map(({ planned, row }) => recordOf(planned, row)))],
  );
}

function recordOf({ line, outcome, title, target, problems, notes = [] }: PlannedLine, row: ReadRow): object {
  return {
    line,
    outcome,
    title,
    reference: target?.reference ?? null,
    target_id: target?.id ?? null,
    target_version: target?.version ?? null,
    given: row,
    problems,
    notes,
  };
}

/** A previewed line: what was read, and what it was to do. */
export interface KeptLine {
  readonly given: ReadRow;
  readonly outcome: PlannedLine['outcome'];
  readonly targetId: string | null;
  readonly targetVersion: number | null;
}

export async function keptLines(manager: EntityManager, run: string): Promise<KeptLine[]> {
  return await manager.query(
    `select given, outcome, target_id as "targetId", target_version as "targetVersion" from import_line where run_id = $1 order by line`,
    [run],
  );
}

/** Leaves a run to be prepared in steps, in the name of who asked and by the same delegation. */
export async function startImportRun(
  manager: EntityManager,
  id: string,
  {
    mode,
    subject,
    delegation,
  }: { readonly mode: string; readonly subject: string; readonly delegation: string | null },
): Promise<void> {
  await manager.query(
    `update import_run set state = 'RUNNING', mode = $2, subject = $3, delegation = $4 where id = $1`,
    [id, mode, subject, delegation],
  );
}

export async function cancelImportRun(manager: EntityManager, id: string, now: Date): Promise<void> {
  await manager.query(
    `update import_run set state = 'CANCELLED', ended_at = $2, subject = null, delegation = null where id = $1`,
    [id, now],
  );
  await manager.query('update import_line set staged = null where run_id = $1 and staged is not null', [id]);
}

/**
 * Says that a run is done, and what each line wrote; lines whose record was changed in the meantime are refused in
 * hindsight.
 */
export async function endImportRun(
  manager: EntityManager,
  run: { readonly id: string; readonly mode: string; readonly now: Date },
  stale: readonly LineProblem[],
  ids: ReadonlyMap<number, string>,
): Promise<void> {
  await manager.query(
    `update import_line set outcome = 'REFUSED', problems = jsonb_build_array(problem)
    from jsonb_array_elements($2::jsonb) problem where run_id = $1 and line = (problem ->> 'line')::int`,
    [run.id, JSON.stringify(stale)],
  );
  await manager.query(
    `update import_line set target_id = written.id from unnest($2::int[], $3::uuid[]) as written (line, id)
    where run_id = $1 and import_line.line = written.line and target_id is null`,
    [run.id, [...ids.keys()], [...ids.values()]],
  );
  await manager.query(
    `update import_run set state = 'DONE', mode = $2, ended_at = $3, done = total, subject = null, delegation = null
    where id = $1`,
    [run.id, run.mode, run.now],
  );
}

/** A line as it is read, its problems and notes in both languages. */
export type ImportLineRow = ImportLine & {
  readonly problems: readonly LineProblem[];
  readonly notes: readonly Message[];
};

/** One page of lines for each run, in the file's order. */
export async function linesOfRuns(
  manager: EntityManager,
  runs: readonly string[],
  args: ImportLinesArgs,
): Promise<Page<ImportLineRow>[]> {
  const { outcomes } = args;
  return await fetchPages<ImportLineRow>(
    manager,
    {
      name: 'importRun.lines',
      from: 'import_line l',
      select: 'l.line, l.outcome, l.title, l.reference, l.target_id as "entityId", l.problems, l.notes',
      where: outcomes == null ? [] : [(place) => `l.outcome = any(${place(outcomes)})`],
      sort: [{ sql: 'l.line', type: 'int' }],
      question: outcomes,
      parent: 'l.run_id',
    },
    runs,
    checkPage(args),
  );
}

/** How many lines of each outcome, for each run. */
export async function countsOfRuns(manager: EntityManager, runs: readonly string[]): Promise<ImportCounts[]> {
  const rows: (ImportCounts & { run: string })[] = await manager.query(
    `select run_id as run, count(*) filter (where outcome = 'CREATE')::int as create,
      count(*) filter (where outcome = 'CHANGE')::int as change, count(*) filter (where outcome = 'SAME')::int as same,
      count(*) filter (where outcome = 'REFUSED')::int as refused
    from import_line where run_id = any($1::uuid[]) group by run_id`,
    [runs],
  );
  const none = { create: 0, change: 0, same: 0, refused: 0 };
  return oneInOrderOf(runs, rows, (row) => row.run).map((counts) => counts ?? none);
}
