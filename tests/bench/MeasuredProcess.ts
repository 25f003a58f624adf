import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '#infra/start/ServiceProcess.js';
import type { Usage } from './reportUsage.js';

/** dist/tests/bench → dist. */
const compiled = new URL('../../', import.meta.url);
const preloaded = ['infra/start/endWithParent.js', 'tests/bench/reportUsage.js'].map((file) => new URL(file, compiled));
const inherited = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR'];
const startLimit = 60_000;

/** One program of the comparison in a process of its own, started as the product starts its own. */
export class MeasuredProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #isWanted = true;

  /**
   * @param program the compiled program, from the folder of compiled files: "gateway/main.js"
   * @param flags Node's own
   */
  constructor(
    readonly program: string,
    readonly address: string,
    environment: Readonly<Record<string, string>>,
    flags: readonly string[] = [],
  ) {
    const kept = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
    this.#child = spawn(
      process.execPath,
      [
        ...nodeFlags,
        ...flags,
        // For whoever looks where the time goes: NODE_FLAGS="--cpu-prof --cpu-prof-dir=/tmp/profiles".
        ...(process.env.NODE_FLAGS ?? '').split(' ').filter((flag) => flag !== ''),
        ...preloaded.flatMap((file) => ['--import', file.href]),
        fileURLToPath(new URL(program, compiled)),
      ],
      {
        env: {
          ...Object.fromEntries(kept),
          NODE_ENV: 'production',
          APOLLO_TELEMETRY_DISABLED: '1',
          LOG_LEVEL: 'warn',
          PORT: new URL(address).port,
          ...environment,
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        detached: true,
      },
    );
    this.#ended = once(this.#child, 'close');
    this.#child.once('close', (code, signal) => {
      if (this.#isWanted) console.error(`${program} ended by itself: ${signal ?? code}`);
    });
  }

  /** Resolves when something answers at its address. */
  async started(): Promise<void> {
    const limit = Date.now() + startLimit;
    for (;;) {
      const answer = await fetch(`${this.address}/health/ready`).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer !== undefined && answer.status < 500) return;
      if (this.#child.exitCode !== null || Date.now() > limit) throw new Error(`${this.program} did not start.`);
      await wait(25);
    }
  }

  async usage(): Promise<Usage> {
    const answered = once(this.#child, 'message') as Promise<[Usage]>;
    this.#child.send('usage');
    const [usage] = await answered;
    return usage;
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGTERM');
    await this.#ended;
  }
}
