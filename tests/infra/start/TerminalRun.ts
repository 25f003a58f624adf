import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOf } from '#shared/database/processes.js';
import { until } from '#tests/support/until.js';

/** The repository's folder: dist/tests/infra/start → four up. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every run not yet ended, so that a test that fails leaves nothing behind. */
const running = new Set<TerminalRun>();

/** The product started as from a terminal: in a process group of its own, in a working folder, in a language. */
export class TerminalRun {
  readonly folder: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;
  #out = '';
  #err = '';

  /** @param folder the working folder, in which the data are `.archipel` */
  constructor(folder: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.#child = spawn(process.execPath, [join(root, 'dist/infra/start/start.js'), ...args], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LANG: 'C.UTF-8',
        PORT: '0',
        NODE_ENV: 'production',
        APOLLO_TELEMETRY_DISABLED: '1',
        NODE_NO_WARNINGS: '1',
        ...environment,
      },
    });
    this.#ended = once(this.#child, 'close');
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#out += text;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#err += text;
    });
    running.add(this);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Standard output so far. */
  get said(): string {
    return this.#out;
  }

  /** Standard error so far. */
  get progress(): string {
    return this.#err;
  }

  /** Where it answers, once it says so. */
  async address(): Promise<string> {
    await until(async () => /http:\S+\/graphql\n/.test(this.#out) || this.#child.exitCode !== null);
    const found = /(http:\S+)\/graphql\n/.exec(this.#out)?.[1];
    if (found === undefined) throw new Error(`It did not start:\n${this.#err}`);
    return found;
  }

  /** A signal to the whole group, as a key of the terminal gives it. */
  press(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal);
  }

  /** How it ended: a code, or the signal that killed it. */
  async ended(): Promise<number | NodeJS.Signals> {
    const [code, signal] = (await this.#ended) as [number | null, NodeJS.Signals | null];
    running.delete(this);
    return code ?? signal ?? 'SIGKILL';
  }

  /** Ctrl-C, and how it ended. */
  async stop(): Promise<number | NodeJS.Signals> {
    this.press('SIGINT');
    return await this.ended();
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.press('SIGKILL');
    await this.ended();
  }
}

/** A start that cannot go on: how it ended, and the sentence it ended with. */
export async function refusal(
  folder: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | NodeJS.Signals; readonly sentence: string; readonly progress: string }> {
  const run = new TerminalRun(folder, args, environment);
  const code = await run.ended();
  return { code, sentence: run.progress.trim().split('\n').at(-1) ?? '', progress: run.progress };
}

/** The process of the PostgreSQL over a working folder's data; null when none lives. */
export function postgresOf(folder: string): number | null {
  const file = join(folder, '.archipel/postgres/cluster/postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return pid > 0 && startOf(pid) !== null ? pid : null;
}

/** Kills what a failed test left running. */
export async function killAll(): Promise<void> {
  await Promise.all([...running].map((run) => run.kill()));
}
