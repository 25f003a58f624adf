import { type Sentence, terminalLocale } from './terminalLocale.js';

/** Tells a terminal what is being done, one line a step with the time it took. */
export interface Progress {
  /** @param what the step in each language, or a name that is the same in both */
  step<T>(what: Sentence | string, work: () => Promise<T>): Promise<T>;
}

/** Thrown instead of a next step once the person at the terminal asked for the end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface ProgressOptions {
  readonly locale?: keyof Sentence;
  readonly write?: (text: string) => void;
  /** Once aborted, no next step begins. */
  readonly signal?: AbortSignal;
}

export function terminalProgress({
  locale = terminalLocale(),
  write = (text) => process.stderr.write(text),
  signal,
}: ProgressOptions = {}): Progress {
  const failed = { en: 'failed', fr: 'échec' }[locale];
  const seconds = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    async step(what, work) {
      if (signal?.aborted) throw new Interrupted('Interrupted.');
      const begun = performance.now();
      write(`  ${typeof what === 'string' ? what : what[locale]} … `);
      try {
        const result = await work();
        write(`${seconds.format((performance.now() - begun) / 1000)} s\n`);
        return result;
      } catch (error) {
        write(`${failed}\n`);
        throw error;
      }
    },
  };
}
