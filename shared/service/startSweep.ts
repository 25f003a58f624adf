export interface Sweep {
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
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();
  const sweepThenWait = () => {
    sweeping = work()
      .catch(onTrouble)
      .then(() => {
        if (!stopping) timer = setTimeout(sweepThenWait, everyMs);
      });
  };
  if (firstAfterMs > 0) timer = setTimeout(sweepThenWait, firstAfterMs);
  else sweepThenWait();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await sweeping;
      clearTimeout(timer);
    },
  };
}
