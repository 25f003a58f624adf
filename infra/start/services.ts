import { onShutdown } from '#shared/service/onShutdown.js';
import { announce } from './announce.js';
import { buildConsole } from './buildConsole.js';
import { openServices } from './openServices.js';
import { readOptions, usage } from './options.js';
import { prepare } from './prepare.js';
import { terminalProgress } from './progress.js';
import { sayWhy } from './sayWhy.js';
import { today } from './today.js';

/** Every service in a process of its own, speaking HTTP with the others, as they would on several machines. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const progress = terminalProgress();
  const consoleFolder = await progress.step('Console', () => buildConsole());
  const prepared = await prepare(options, progress, today());
  process.once('exit', () => prepared.server.stopNow());
  const starting = progress.step('Three scales, the issuer and the gateway', () =>
    openServices(prepared, { ...options, consoleFolder, otherPorts: 'usual' }),
  );
  const running = await starting.catch(async (error: unknown) => {
    await prepared.server.stop();
    throw error;
  });
  onShutdown(
    async () => {
      await running.stop();
      await prepared.server.stop();
    },
    // Each service has its own limit, and the gateway's comes before the scales'.
    { limit: 60_000 },
  );
  console.log(announce(running.address, prepared.withDemonstration));
}

main().catch((error: unknown) => {
  console.error(sayWhy(error));
  process.exit(1);
});
