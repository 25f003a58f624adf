import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./courierAlone.js', import.meta.url));

/** One more courier of the commune, which races with the scale's own and can be killed without it. */
export class CourierProcess {
  readonly #words: readonly string[];
  #child: ChildProcess | undefined;

  /** @param words the sender's database, the receiver's address, the secret of their pair */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  start(): void {
    this.#child = spawn(process.execPath, [program, ...this.#words], { stdio: 'ignore' });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
