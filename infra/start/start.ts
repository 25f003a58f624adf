import { onShutdown } from '#shared/service/onShutdown.js';
import { announce } from './announce.js';
import { buildConsole } from './buildConsole.js';
import { openOneProcess } from './oneProcess.js';
import { readOptions, usage } from './options.js';
import { prepare } from './prepare.js';
import { terminalProgress } from './progress.js';
import { sayWhy } from './sayWhy.js';
import { today } from './today.js';

/** Everything in one process: PostgreSQL beside it, three scales and the gateway inside. */
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
  const running = await openOneProcess(prepared, { ...options, consoleFolder }).catch(async (error: unknown) => {
    await prepared.server.stop();
    throw error;
  });
  onShutdown(async () => {
    await running.stop();
    await prepared.server.stop();
  });
  console.log(announce(running.address, prepared.withDemonstration));
}

main().catch((error: unknown) => {
  console.error(sayWhy(error));
  process.exit(1);
});
