import { openOneProcess } from '#infra/start/oneProcess.js';
import type { Filled } from '#infra/start/prepare.js';
import { onShutdown } from '#shared/service/onShutdown.js';

/** The product in one process, over databases that another process has filled. */
const filled = JSON.parse(process.env.FILLED ?? '') as Filled;
const running = await openOneProcess(filled, { port: Number(process.env.PORT), host: '127.0.0.1' });
onShutdown(() => running.stop());
