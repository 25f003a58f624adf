/** What a program has used: milliseconds of CPU time since its start, bytes of memory now. */
export interface Usage {
  readonly cpu: number;
  /** After a collection where the program was started with --expose-gc. */
  readonly heap: number;
  readonly resident: number;
}

/** Loaded before a measured program: at any message of the process that started it, it tells what it has used. */
process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ cpu: (user + system) / 1000, heap: heapUsed, resident: rss } satisfies Usage);
});
// Listening must not keep alive a program that has nothing else to do.
process.channel?.unref();
