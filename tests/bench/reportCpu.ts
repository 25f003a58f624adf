/** Loaded before a measured program: at any message of the process that started it, it tells the CPU time it has used. */
process.on('message', () => {
  process.send?.(process.cpuUsage());
});
// Listening must not keep alive a program that has nothing else to do.
process.channel?.unref();
