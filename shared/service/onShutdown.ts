import type { Log } from './log.js';

export interface ShutdownOptions {
  readonly log?: Log | undefined;
  /** Milliseconds after which what has not ended is abandoned. Default 20,000: under the 30 s that orchestrators grant. */
  readonly limit?: number;
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** npm hands on the Ctrl-C that the terminal has already given its whole group: one key, two signals, no haste meant. */
const sameKeyWithin = 500;

/**
 * Runs `stop` once at SIGTERM, SIGINT or the end of the terminal, then ends the process; a second Ctrl-C ends it at once.
 * @returns a function that forgets the handlers, for a service stopped from within.
 */
export function onShutdown(stop: () => Promise<void>, options: ShutdownOptions = {}): () => void {
  let stoppingSince: number | null = null;
  const handle = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== null) {
      if (signal === 'SIGINT' && performance.now() - stoppingSince > sameKeyWithin) process.exit(130);
      return;
    }
    stoppingSince = performance.now();
    options.log?.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), options.limit ?? 20_000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        options.log?.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, handle);
  return () => {
    for (const signal of signals) process.off(signal, handle);
  };
}
