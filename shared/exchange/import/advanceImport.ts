import type { ScaleDatabase } from '../../database/connection.js';
import { inTransaction } from '../../database/transaction.js';
import type { Message } from '../../graphql/GraphError.js';
import { type ImportScale, kindNamed } from './ImportScale.js';
import { beginSteps, failRun, holdRunning, type RunningImport, stagedLines, stageLines } from './importSteps.js';
import { keptLines } from './importStore.js';
import { ImportMode } from './importWords.js';
import { holdImports, sorted, staleLines, writeImport } from './writeImport.js';

/** How often an import begins anew because the tenant's rows changed under it, or because something went wrong. */
export const mostAttempts = 5;

export interface StepOptions {
  /** Lines staged in one transaction. */
  readonly linesPerStep: number;
  /** True once the process stops: the run is left to the next. */
  readonly stopping: () => boolean;
}

/**
 * Prepares an import and writes it, in the name of who asked and with that person's rights. Lines are decided without
 * any lock and staged in small transactions; one short transaction then sees that all is still as it was, and writes.
 * Readers of the journal never wait for more than that.
 */
export async function advanceImport(
  database: ScaleDatabase,
  scale: ImportScale,
  run: RunningImport,
  { linesPerStep, stopping }: StepOptions,
): Promise<void> {
  const scope = {
    tenant: run.tenant,
    audience: 'institution',
    scale: scale.scale,
    role: scale.role,
    subject: run.subject,
    delegation: run.delegation,
  } as const;
  const reading = { ...scope, readOnly: true };
  const writing = { ...scope, readOnly: false };
  const files = kindNamed(scale, run.kind);
  let { basis, done } = run;

  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { known, kept } = await inTransaction(database, reading, async (manager) => ({
      known: await files.known(manager, run.tenant, { lock: false }),
      kept: await keptLines(manager, run.id),
    }));
    const planned = known.plan(kept.map(({ given }) => given));
    const { good, stale, changed } = sorted(planned, kept);
    if (run.mode === ImportMode.ALL_OR_NOTHING && changed > 0) {
      await inTransaction(database, writing, (manager) => failRun(manager, run.id, staleLines(changed)));
      return;
    }
    if (basis !== known.state) {
      basis = known.state;
      done = 0;
      await inTransaction(database, writing, (manager) => beginSteps(manager, run.id, known.state));
    }
    const toWrite = new Set(good);
    while (done < planned.length) {
      if (stopping()) return;
      const step = planned.slice(done, done + linesPerStep);
      done += step.length;
      const staged = { done, lines: step.filter((line) => toWrite.has(line)) };
      const isRunning = await inTransaction(database, writing, (manager) => stageLines(manager, run.id, staged));
      if (!isRunning) return;
    }
    if (stopping()) return;
    const isOver = await inTransaction(database, writing, async (manager) => {
      const lines = await stagedLines(manager, run.id);
      await holdImports(manager, run.tenant);
      if (!(await holdRunning(manager, run.id))) return true;
      const now = await files.known(manager, run.tenant, { lock: true });
      if (now.state !== basis) return false;
      const { id, tenant, subject, mode } = run;
      await writeImport(manager, now, { run: id, tenant, subject, mode, good: lines, stale });
      return true;
    });
    if (isOver) return;
  }
  await inTransaction(database, writing, (manager) => failRun(manager, run.id, neverStill));
}

const neverStill: Message = {
  fr: 'Vos fiches changeaient pendant l’import, et rien n’a été écrit\u00a0: demandez un nouvel aperçu.',
  en: 'Your records were changing during the import, and nothing was written: ask for a new preview.',
};
