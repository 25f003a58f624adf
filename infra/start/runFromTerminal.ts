import type { EmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { onShutdown } from '#shared/service/onShutdown.js';
import { type Announced, announce } from './announce.js';
import { buildConsole } from './buildConsole.js';
import { keepServer } from './keepServer.js';
import { readOptions, type StartOptions, usage } from './options.js';
import { type Prepared, prepare } from './prepare.js';
import { Interrupted, type Progress, terminalProgress } from './progress.js';
import { sayWhy } from './sayWhy.js';
import { terminalLocale } from './terminalLocale.js';
import { today } from './today.js';

/** What runs over a filled folder. */
export interface RunningCopy {
  /** Such as "http://127.0.0.1:4000". */
  readonly address: string;
  /** Where the mails it sent are shown. */
  readonly mail: string;
  stop(): Promise<void>;
}

export interface CopyOptions extends StartOptions {
  /** The built console. */
  readonly consoleFolder: string;
}

/** One way of running the product: all in one process, or a process for each service. */
export interface WayOfRunning {
  open(prepared: Prepared, options: CopyOptions, progress: Progress): Promise<RunningCopy>;
  /** Milliseconds a stop may take. */
  readonly stopLimit?: number;
}

/**
 * Runs the product as the command line asks, until Ctrl-C, SIGTERM or the end of the terminal: says each step, where it
 * answers, and in one sentence why it cannot start. A start that is interrupted stops what it had begun.
 */
export async function runFromTerminal(way: WayOfRunning): Promise<void> {
  const stopping = new AbortController();
  let server: EmbeddedServer | undefined;
  // The last moment of a process that ends in a hurry.
  process.once('exit', () => server?.stopNow());
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options === 'help') {
      console.log(usage[terminalLocale()]);
      return;
    }
    const starting = start(way, options, stopping.signal, (opened) => {
      server = opened;
    });
    const stop = async (): Promise<void> => {
      stopping.abort();
      const copy = await starting.catch(() => null);
      await copy?.stop();
    };
    onShutdown(stop, way.stopLimit === undefined ? {} : { limit: way.stopLimit });
    const { announced } = await starting;
    if (!stopping.signal.aborted) console.log(announce(announced));
  } catch (error) {
    if (error instanceof Interrupted) return;
    console.error(sayWhy(error));
    process.exit(1);
  }
}

async function start(
  way: WayOfRunning,
  options: StartOptions,
  signal: AbortSignal,
  onServer: (server: EmbeddedServer) => void,
): Promise<{ readonly announced: Announced; stop(): Promise<void> }> {
  const progress = terminalProgress({ signal });
  const consoleFolder = await progress.step('Console', () => buildConsole());
  const prepared = await prepare(options, progress, today(), onServer);
  const copy = await way.open(prepared, { ...options, consoleFolder }, progress).catch(async (error: unknown) => {
    await prepared.server.stop().catch(() => undefined);
    throw error;
  });
  const letGo = keepServer(prepared.server, (error) => {
    console.error(sayWhy(error));
    process.exit(1);
  });
  return {
    announced: { ...prepared, address: copy.address, mail: copy.mail },
    async stop() {
      await copy.stop();
      await letGo();
      await prepared.server.stop();
    },
  };
}
