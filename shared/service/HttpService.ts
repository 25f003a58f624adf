import { randomUUID } from 'node:crypto';
import createFastify, { type FastifyInstance } from 'fastify';
import { finishInFlight } from './finishInFlight.js';
import type { Log } from './log.js';

/** Bytes a request body may have: 1 MB, the largest a question or a change of ours comes near. */
const defaultBodyLimit = 1_048_576;

/** Whether a service can do its work now, with what it stands on named: `{ database: 'READY' }`. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts?: Readonly<Record<string, string>>;
}

export interface HttpServiceOptions {
  readonly ready: () => Promise<Readiness>;
  readonly log?: Log | undefined;
  readonly bodyLimit?: number;
}

/**
 * The ground of every service: health, request ids, body limit, a stop that lets requests in flight finish.
 * `/health/live` says the process answers, `/health/ready` that it can do its work (503 otherwise).
 */
export function createHttpService(options: HttpServiceOptions): FastifyInstance {
  const app = createFastify({
    logger: false,
    bodyLimit: options.bodyLimit ?? defaultBodyLimit,
    genReqId: (request) => requestIdFrom(request.headers['x-request-id']),
    // What is idle is cut at a stop, what is being answered is not.
    forceCloseConnections: 'idle',
    // A longer life than the caller's pool gives its sockets, so that the caller closes first and meets no dead socket.
    keepAliveTimeout: 65_000,
  });
  finishInFlight(app);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const readiness = await options.ready().catch(() => ({ ready: false }));
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  return app;
}

/** A caller's id is kept when it is one, so that one id follows a question through the gateway and the scales. */
function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : randomUUID();
}

/** What kept a service from listening, in one sentence for whoever starts it. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** Listens and returns the address (`http://127.0.0.1:4000`). Port 0 takes a free one. @throws CannotListen */
export async function listen(
  app: FastifyInstance,
  at: { readonly port: number; readonly host: string },
): Promise<string> {
  try {
    await app.listen({ port: at.port, host: at.host });
  } catch (error) {
    throw new CannotListen(listenSentence(error, at));
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : at.port;
  return `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`;
}

function listenSentence(error: unknown, { port, host }: { readonly port: number; readonly host: string }): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is already in use: stop what listens there, or choose another with PORT=… .`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}: choose one above 1023 with PORT=… .`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`;
  }
  return `Cannot listen on ${host}:${port} (${String(code ?? error)}).`;
}
