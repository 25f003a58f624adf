import type { Log } from './log.js';

export interface ShutdownOptions {
  readonly log?: Log | undefined;
  /** Milliseconds after which what has not ended is abandoned. Default 20,000: under the 30 s that orchestrators grant. */
  readonly limit?: number;
}

/**
 * Runs `stop` once at SIGTERM or SIGINT, then ends the process; a second Ctrl-C ends it at once.
 * @returns a function that forgets the handlers, for a service stopped from within.
 */
export function onShutdown(stop: () => Promise<void>, options: ShutdownOptions = {}): () => void {
  let stopping = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (stopping) {
      if (signal === 'SIGINT') process.exit(130);
      return;
    }
    stopping = true;
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
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
  return () => {
    process.off('SIGTERM', handle);
    process.off('SIGINT', handle);
  };
}
