/** Tells a terminal what is being done, one line a step with the time it took. */
export interface Progress {
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
}

export function terminalProgress(write: (text: string) => void = (text) => process.stderr.write(text)): Progress {
  return {
    async step(what, work) {
      const begun = performance.now();
      write(`  ${what} … `);
      try {
        const result = await work();
        write(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
        return result;
      } catch (error) {
        write('failed\n');
        throw error;
      }
    },
  };
}
