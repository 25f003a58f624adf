import { openEmbeddedServer } from '#shared/database/EmbeddedServer.js';

/** Started as a process of its own by the tests that kill it: opens the folder, says where, and stays. */
const folder = process.argv[2] ?? '';
try {
  const server = await openEmbeddedServer({ folder, settings: { fsync: 'off' } });
  // Keeps the process until it is told to end, or killed.
  setInterval(() => {}, 60_000);
  process.stdout.write(`${server.superuserUrl()}\n`);
  process.once('SIGTERM', async () => {
    await server.stop();
    process.exit(0);
  });
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
