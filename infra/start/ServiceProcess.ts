import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** dist/infra/start → dist. */
const compiled = new URL('../../', import.meta.url);
const endWithParent = new URL('./endWithParent.js', import.meta.url).href;

export interface ServiceOrder {
  /** What the terminal calls it. */
  readonly name: string;
  /** The compiled program, from the folder of compiled files: "subgraphs/call/main.js". */
  readonly program: string;
  /** All that the program finds in its environment, beside what every program needs. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where it will answer, such as "http://127.0.0.1:4101". */
  readonly address: string;
  /** Told when it ends by itself, and when it is started again. */
  readonly say: (line: string) => void;
}

/** A service that ended before it was ready, with its own words. */
export class ServiceDidNotStart extends Error {
  override readonly name = 'ServiceDidNotStart';
}

/**
 * What Node is started with, by the scripts of package.json too: an answer makes megabytes of objects that live for
 * milliseconds, and with the usual 16 MB for the young ones a sixth of the work was collecting them.
 */
export const nodeFlags = ['--max-semi-space-size=32'] as const;

/** Milliseconds a service has to become ready, and to stop. */
const startLimit = 60_000;
const stopLimit = 25_000;
const longestRest = 30_000;
const shortestRest = 250;
const mostLines = 20;

/** Programs of the system are found, and nothing else of this process's environment reaches the services. */
const inherited = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];

/**
 * One service in a process of its own. A process that ends while it is STARTING failed; once it is RUNNING, it is
 * started again after a rest that doubles up to half a minute; when it is STOPPED, its end was asked for. It is in a
 * session of its own: Ctrl-C in the terminal reaches the parent only, which stops its services in order.
 */
export class ServiceProcess {
  readonly #order: ServiceOrder;
  #child: ChildProcess | undefined;
  #phase: 'STARTING' | 'RUNNING' | 'STOPPED' = 'STOPPED';
  #rest = shortestRest;
  #again: NodeJS.Timeout | undefined;
  #words: string[] = [];

  constructor(order: ServiceOrder) {
    this.#order = order;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it and waits until it is ready. @throws ServiceDidNotStart */
  async start(): Promise<void> {
    this.#phase = 'STARTING';
    clearTimeout(this.#again);
    const child = this.#child ?? this.#spawn();
    const limit = Date.now() + startLimit;
    while (!(await isReady(this.#order.address))) {
      if (this.#child !== child || Date.now() > limit) {
        await this.stop();
        const why = this.#words.join('\n').trim() || 'it said nothing';
        throw new ServiceDidNotStart(`The service ${this.#order.name} did not start:\n${why}`);
      }
      await wait(25);
    }
    this.#phase = 'RUNNING';
  }

  /** Ends it as a crash would. It stays down until `start`. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Lets it finish what it is answering; after 25 s it is killed. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#phase = 'STOPPED';
    clearTimeout(this.#again);
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'close');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), stopLimit);
    await ended;
    clearTimeout(late);
  }

  #spawn(): ChildProcess {
    const kept = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
    const child = spawn(
      process.execPath,
      [...nodeFlags, '--import', endWithParent, fileURLToPath(new URL(this.#order.program, compiled))],
      {
        env: { ...Object.fromEntries(kept), ...this.#order.environment },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true,
      },
    );
    this.#child = child;
    this.#words = [];
    const begun = Date.now();
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        process.stderr.write(text);
        this.#words = [...this.#words, ...text.trimEnd().split('\n')].slice(-mostLines);
      });
    }
    child.once('error', (error) => this.#words.push(error.message));
    child.once('close', (code, signal) => {
      this.#child = undefined;
      if (this.#phase === 'RUNNING') this.#startAgain(signal ?? `code ${code}`, Date.now() - begun);
    });
    return child;
  }

  /** One that lasted is started at once; one that does not last is left longer and longer. */
  #startAgain(reason: string, lasted: number): void {
    this.#rest = lasted > longestRest ? shortestRest : Math.min(this.#rest * 2, longestRest);
    this.#order.say(`${this.#order.name} ended (${reason}): started again in ${this.#rest / 1000} s.`);
    this.#again = setTimeout(() => {
      this.#spawn();
    }, this.#rest);
  }
}

/** Whether the service at an address says that it can do its work. */
function isReady(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(`${address}/health/ready`, { agent: false, timeout: 2_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
    asked.end();
  });
}
