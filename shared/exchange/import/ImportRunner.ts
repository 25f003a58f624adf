import { Pool } from 'pg';
import { openDatabase, type ScaleDatabase } from '../../database/connection.js';
import { inTransaction } from '../../database/transaction.js';
import type { Message } from '../../graphql/GraphError.js';
import { startSweep } from '../../service/startSweep.js';
import { advanceImport, mostAttempts } from './advanceImport.js';
import type { ImportScale } from './ImportScale.js';
import { failRun, giveBack, lendRunning, type RunningImport } from './importSteps.js';

export interface ImportRunnerOptions {
  /** As the owner, to find the runs of every tenant; each is then written with the rights of who asked. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly onTrouble: (trouble: unknown) => void;
  readonly sweepEveryMs?: number;
  readonly linesPerStep?: number;
}

export interface ImportRunner {
  /** Takes every run that waits to its end. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const usualSweep = 500;
const usualStep = 500;

/** Writes the imports that were asked for in steps, one after the other. A process that dies leaves its own to the next. */
export function startImportRunner(scale: ImportScale, options: ImportRunnerOptions): ImportRunner {
  const { onTrouble, sweepEveryMs = usualSweep, linesPerStep = usualStep } = options;
  const pool = new Pool({ connectionString: options.ownerUrl, max: 1, application_name: 'archipel-imports' });
  pool.on('error', onTrouble);
  let opening: Promise<ScaleDatabase> | undefined;
  let stopping = false;

  const database = async (): Promise<ScaleDatabase> => {
    opening ??= openDatabase({ url: options.appUrl, applicationName: 'archipel-imports', poolSize: 1 });
    return await opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  };
  const advance = async (run: RunningImport): Promise<void> => {
    const opened = await database();
    try {
      await advanceImport(opened, scale, run, { linesPerStep, stopping: () => stopping });
      // Whoever starts next need not wait until the loan is over.
      if (stopping) await pool.query(giveBack, [run.id]);
    } catch (trouble) {
      onTrouble(trouble);
      if (run.attempts < mostAttempts) return;
      const scope = { tenant: run.tenant, audience: 'institution', scale: scale.scale, role: scale.role } as const;
      await inTransaction(opened, { ...scope, readOnly: false }, (manager) => failRun(manager, run.id, broken));
    }
  };
  const drainOnce = async (): Promise<void> => {
    while (!stopping) {
      const { rows } = await pool.query<RunningImport>(lendRunning(scale));
      const [run] = rows;
      if (run === undefined) return;
      await advance(run);
    }
  };

  let draining: Promise<void> = Promise.resolve();
  const drain = (): Promise<void> => {
    draining = draining.then(drainOnce, drainOnce);
    return draining;
  };

  const sweep = startSweep(drain, { everyMs: sweepEveryMs, onTrouble });

  return {
    drain,
    async stop() {
      stopping = true;
      await sweep.stop();
      await (await opening)?.destroy();
      await pool.end();
    },
  };
}

const broken: Message = {
  fr: 'Cet import n’a pas pu être écrit, et rien ne l’a été\u00a0: demandez un nouvel aperçu, puis prévenez-nous si cela se répète.',
  en: 'This import could not be written, and none of it was: ask for a new preview, then tell us if it happens again.',
};
