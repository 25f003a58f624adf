import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, errorCodes } from '../graphql/errorCodes.js';
import type { Locale, Subgraph } from '../graphql/Subgraph.js';
import type { Scale } from '../identity/Actor.js';
import { type Refusal, signatureHeader, verifyDelivery, verifyRequest } from '../identity/signature.js';
import { DeliveryRefused } from '../journal/DeliveryRefused.js';
import { filesRoute } from './filesRoute.js';
import { createHttpService } from './HttpService.js';
import { localeOf } from './locale.js';
import type { Log } from './log.js';

/** What a scale does with a delivery whose sender is proven. It resolves once the delivery is safely kept. */
export type DeliveryHandler = (from: Scale, delivery: unknown) => Promise<void>;

export interface SubgraphServerOptions {
  readonly subgraph: Subgraph;
  /** The secret of the pair gateway–this scale. */
  readonly gatewaySecret: string;
  /** The secrets of the pairs sending scale–this scale. */
  readonly senderSecrets?: Readonly<Partial<Record<Scale, string>>>;
  readonly receive?: DeliveryHandler;
  readonly log?: Log | undefined;
  readonly bodyLimit?: number;
}

/**
 * A scale on the network: `POST /graphql` for the gateway's signed questions, `POST /inbox` for other scales' signed
 * deliveries, `POST /files` for the gateway's signed calls for files, health for whoever runs it, and nothing else. Closing the app lets requests in flight finish, then stops
 * the subgraph.
 */
export function createSubgraphServer(options: SubgraphServerOptions): FastifyInstance {
  const { subgraph, log } = options;
  const app = createHttpService({
    ready: async () => ({ ready: await subgraph.ready() }),
    ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
    log,
  });
  // The signature covers the bytes as they came: they are parsed only after it has been checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler(async (error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log?.error({ err: error, requestId: request.id }, 'a request failed');
    const code = status === 413 ? 'LIMIT' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
    return refuse(reply, request, code, status);
  });

  const unsigned = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
    log?.warn({ requestId: request.id, refusal }, 'an unsigned call was refused');
    return refuse(reply, request, 'UNSIGNED');
  };

  app.post('/graphql', async (request, reply) => {
    const body = bytesOf(request.body);
    const verified = verifyRequest(signatureOf(request), body, {
      audience: subgraph.scale,
      secret: options.gatewaySecret,
    });
    if ('refusal' in verified) return unsigned(request, reply, verified.refusal);
    const question = questionFrom(body);
    if (!question) return refuse(reply, request, 'BAD_REQUEST');
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const answer = await subgraph.execute({
      ...question,
      actor: verified.actor,
      locale: localeFrom(request),
      requestId: request.id,
      signal: gone.signal,
    });
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
  });

  app.post('/inbox', async (request, reply) => {
    const body = bytesOf(request.body);
    const verified = verifyDelivery(signatureOf(request), body, {
      to: subgraph.scale,
      secrets: options.senderSecrets ?? {},
    });
    if ('refusal' in verified) return unsigned(request, reply, verified.refusal);
    const delivery = parsed(body);
    if (delivery === undefined) return refuse(reply, request, 'BAD_REQUEST');
    if (!options.receive) return refuse(reply, request, 'NOT_FOUND');
    try {
      await options.receive(verified.from, delivery);
    } catch (error) {
      if (!(error instanceof DeliveryRefused)) throw error;
      return reply.code(409).send({ reason: error.reason });
    }
    return reply.code(204).send();
  });

  if (subgraph.files !== undefined) {
    const { gatewaySecret } = options;
    const refuseCall = (request: FastifyRequest, reply: FastifyReply, why: ErrorCode) => refuse(reply, request, why);
    app.register(filesRoute({ scale: subgraph.scale, files: subgraph.files, gatewaySecret, refuse: refuseCall }));
  }

  app.addHook('onClose', () => subgraph.stop());
  return app;
}

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function signatureOf(request: FastifyRequest): string | undefined {
  const header = request.headers[signatureHeader];
  return typeof header === 'string' ? header : undefined;
}

function localeFrom(request: FastifyRequest): Locale {
  return localeOf(request.headers['accept-language']);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

interface Question {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly held?: string | undefined;
}

/** One operation, never a list of them: a batch would pass limits that are counted per request. */
function questionFrom(body: Buffer): Question | undefined {
  const question = parsed(body);
  if (typeof question !== 'object' || question === null || Array.isArray(question)) return undefined;
  const { query, operationName, variables, extensions } = question as Record<string, unknown>;
  if (typeof query !== 'string') return undefined;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : undefined,
    held: heldFrom(extensions),
  };
}

/** GraphQL over HTTP leaves `extensions` to those who agree on them: the gateway and its scales do. */
function heldFrom(extensions: unknown): string | undefined {
  const held = typeof extensions === 'object' && extensions !== null && 'held' in extensions ? extensions.held : null;
  return typeof held === 'string' ? held : undefined;
}

function refuse(reply: FastifyReply, request: FastifyRequest, code: ErrorCode, status?: number): FastifyReply {
  const { [localeFrom(request)]: message, status: usual } = errorCodes[code];
  return reply.code(status ?? usual).send({ errors: [{ message, extensions: { code } }] });
}
