import { scaleHouses } from '#infra/start/scaleHouses.js';
import type { Actor, Scale } from '#shared/identity/Actor.js';
import { createHttpService, listen } from '#shared/service/HttpService.js';
import { createLog } from '#shared/service/log.js';
import { onShutdown } from '#shared/service/onShutdown.js';
import { openScale } from '#shared/service/openScale.js';

/**
 * The same scale as the product's behind the simplest server there is: whoever asks is the reader that the environment
 * names, and nothing is signed. A plain gateway cannot sign, so this is what it is given to ask; the work spared is its
 * advantage.
 */
async function main(): Promise<void> {
  const scale = process.env.SCALE as Scale;
  const actor = JSON.parse(process.env.ACTOR ?? '') as Actor;
  const log = createLog(`plain ${scale}`, 'warn');
  const open = await openScale(scaleHouses[scale].definition, {
    appUrl: process.env.DATABASE_URL ?? '',
    ownerUrl: process.env.OWNER_DATABASE_URL ?? '',
    log,
  });
  const app = createHttpService({ ready: async () => ({ ready: await open.ready() }), log });
  app.post('/graphql', async (request, reply) => {
    const { query, operationName, variables } = request.body as {
      query: string;
      operationName?: string;
      variables?: Record<string, unknown>;
    };
    const answer = await open.execute({ query, operationName, variables, actor, locale: 'fr', requestId: request.id });
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
  });
  app.addHook('onClose', () => open.stop());
  onShutdown(() => app.close());
  await listen(app, { port: Number(process.env.PORT), host: '127.0.0.1' });
}

await main();
