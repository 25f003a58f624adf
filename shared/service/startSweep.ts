export interface Sweep {
  /** Does it now rather than at the next time; once more when it is being done. */
  wake(): void;
  /** Ends after what is being done. */
  stop(): Promise<void>;
}

export interface SweepOptions {
  /** Milliseconds from the end of one time to the next. */
  readonly everyMs: number;
  /** Milliseconds before the first time; at once unless told. */
  readonly firstAfterMs?: number;
  readonly onTrouble: (trouble: unknown) => void;
}

/** Does something again and again, never twice at once: what fails is told, and done again at the next time. */
export function startSweep(work: () => Promise<void>, { everyMs, firstAfterMs = 0, onTrouble }: SweepOptions): Sweep {
  let stopping = false;
  let running = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();
  const sweepThenWait = () => {
    running = true;
    again = false;
    sweeping = work()
      .catch(onTrouble)
      .then(() => {
        running = false;
        if (!stopping) timer = setTimeout(sweepThenWait, again ? 0 : everyMs);
      });
  };
  if (firstAfterMs > 0) timer = setTimeout(sweepThenWait, firstAfterMs);
  else sweepThenWait();
  return {
    wake() {
      if (stopping) return;
      if (running) again = true;
      else {
        clearTimeout(timer);
        sweepThenWait();
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await sweeping;
      clearTimeout(timer);
    },
  };
}
