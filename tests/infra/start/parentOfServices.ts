import { openServices } from '#infra/start/openServices.js';
import type { Filled } from '#infra/start/prepare.js';

/** Started by the test that kills it: opens the services over the databases it is told of and says their processes. */
const filled = JSON.parse(process.argv[2] ?? '{}') as Filled;
const { scales } = await openServices(filled, { port: 0, host: '127.0.0.1', logLevel: 'silent' });
process.stdout.write(`${JSON.stringify(Object.values(scales).map(({ pid }) => pid))}\n`);
