import type { FastifyInstance } from 'fastify';

/** Milliseconds between two looks at the sockets of a service that stops. */
const lookEvery = 50;

/**
 * Lets an app that closes end with its last answer. Node cuts sockets that wait for a next request; it waits for those
 * that became idle later, and for those that a browser opened beforehand and never used, until they die of age.
 */
export function finishInFlight(app: FastifyInstance): void {
  let inFlight = 0;
  let isStopping = false;
  app.server.on('request', (_request, response) => {
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    if (!app.server.listening) return;
    const looking = setInterval(() => {
      if (inFlight === 0) app.server.closeAllConnections();
    }, lookEvery);
    app.server.once('close', () => clearInterval(looking));
  });
}
