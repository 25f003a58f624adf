import type { EntityManager } from 'typeorm';
import type { Message } from '../../graphql/GraphError.js';
import type { PlannedLine } from './FileKind.js';
import type { Tenancy } from './importStore.js';
import type { ImportMode } from './importWords.js';
import { joiningMany } from './joiningMany.js';

/** A run that is being prepared, lent for a while to who prepares it. */
export interface RunningImport {
  readonly id: string;
  readonly tenant: string;
  readonly kind: string;
  readonly mode: ImportMode;
  readonly subject: string;
  /** The delegation by which that person acted; null in their own name. */
  readonly delegation: string | null;
  /** What its staged lines were decided on; null before the first. */
  readonly basis: string | null;
  readonly done: number;
  readonly attempts: number;
}

/** SQL for the owner: lends the run that waited longest, for half a minute. A process that dies leaves it to the next. */
export const lendRunning = ({ tenant }: Tenancy) => `
  update import_run lent set lent_until = clock_timestamp() + interval '30 seconds', attempts = lent.attempts + 1
  from (select id from import_run where state = 'RUNNING' and lent_until <= clock_timestamp()
    order by lent_until, id limit 1 for update skip locked) due
  where lent.id = due.id
  returning lent.id, lent.${tenant} as tenant, lent.kind, lent.mode, lent.subject, lent.delegation, lent.basis, lent.done, lent.attempts`;

/** SQL for the owner: ends the loan of a run that was left in the middle. */
export const giveBack = `update import_run set lent_until = '-infinity' where id = $1 and state = 'RUNNING'`;

/** Forgets lines that were staged on what is no longer so. */
export async function beginSteps(manager: EntityManager, run: string, basis: string): Promise<void> {
  await manager.query('update import_line set staged = null where run_id = $1 and staged is not null', [run]);
  await manager.query(`update import_run set basis = $2, done = 0 where id = $1 and state = 'RUNNING'`, [run, basis]);
}

/** Keeps what lines are to write. @returns false when the run was cancelled in the meantime: nothing is kept then */
export async function stageLines(
  manager: EntityManager,
  run: string,
  { done, lines }: { readonly done: number; readonly lines: readonly PlannedLine[] },
): Promise<boolean> {
  const [running]: [object[], number] = await manager.query(
    `update import_run set done = $2, lent_until = clock_timestamp() + interval '30 seconds'
    where id = $1 and state = 'RUNNING' returning id`,
    [run, done],
  );
  if (running.length === 0) return false;
  const staging = async () =>
    await manager.query(
      `update import_line set staged = given.staged
    from jsonb_to_recordset($2::jsonb) as given (line int, staged jsonb)
    where run_id = $1 and import_line.line = given.line`,
      [run, JSON.stringify(lines.map((line) => ({ line: line.line, staged: line })))],
    );
  await joiningMany(manager, staging);
  return true;
}

/** What was staged, in the file's order. */
export async function stagedLines(manager: EntityManager, run: string): Promise<PlannedLine[]> {
  const rows: { staged: PlannedLine }[] = await manager.query(
    'select staged from import_line where run_id = $1 and staged is not null order by line',
    [run],
  );
  return rows.map(({ staged }) => staged);
}

/** Holds a run that is to be written; false when it was cancelled. */
export async function holdRunning(manager: EntityManager, run: string): Promise<boolean> {
  const rows: object[] = await manager.query(
    `select 1 from import_run where id = $1 and state = 'RUNNING' for update`,
    [run],
  );
  return rows.length > 0;
}

export async function failRun(manager: EntityManager, run: string, problem: Message): Promise<void> {
  await manager.query(
    `update import_run set state = 'FAILED', ended_at = now(), subject = null, delegation = null, problem = $2
    where id = $1 and state = 'RUNNING'`,
    [run, JSON.stringify(problem)],
  );
  await manager.query('update import_line set staged = null where run_id = $1 and staged is not null', [run]);
}
