/**
 * Work towards one receiver: one run per key at a time and `width` keys at most together, so that a receiver that hangs
 * keeps only its own lane busy. A key asked while it runs is run once more afterwards, since what it must do may have
 * come after its last look.
 */
export class Lane {
  readonly #width: number;
  readonly #run: (key: string) => Promise<void>;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, { promise: Promise<void>; done: () => void }>();

  constructor(width: number, run: (key: string) => Promise<void>) {
    this.#width = width;
    this.#run = run;
  }

  /** Resolves once a run that began after this call is over. `run` must not reject. */
  ask(key: string): Promise<void> {
    const asked = this.#waiting.get(key);
    if (asked) return asked.promise;
    const { promise, resolve } = deferred();
    this.#waiting.set(key, { promise, done: resolve });
    this.#fill();
    return promise;
  }

  /** Forgets what has not begun, and resolves when what has begun is over. */
  async close(): Promise<void> {
    for (const { done } of this.#waiting.values()) done();
    this.#waiting.clear();
    await Promise.all(this.#running.values());
  }

  #fill(): void {
    for (const [key, { done }] of this.#waiting) {
      if (this.#running.size >= this.#width) return;
      if (this.#running.has(key)) continue;
      this.#waiting.delete(key);
      const run = this.#run(key).finally(() => {
        this.#running.delete(key);
        done();
        this.#fill();
      });
      this.#running.set(key, run);
    }
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
