import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FileRefusal, fileLimit } from '#shared/exchange/files/FileDesk.js';
import { type ErrorCode, errorCodes } from '#shared/graphql/errorCodes.js';
import { GraphError, type Message } from '#shared/graphql/GraphError.js';
import type { Actor } from '#shared/identity/Actor.js';
import { localeOf } from '#shared/service/locale.js';
import type { Log } from '#shared/service/log.js';
import type { Authenticate } from '../Gateway.js';
import type { Source } from '../sources/Source.js';
import { contentDisposition } from './contentDisposition.js';

export interface FilesRouteOptions {
  readonly sources: ReadonlyMap<string, Source>;
  readonly authenticate: Authenticate;
  readonly log: Log | undefined;
}

/** Milliseconds a scale has to give or keep a file: ten megabytes over a slow line between two machines. */
const patience = 30_000;

type Place = { Params: { scale: string; kind: string; id: string } };

/**
 * What the graph does not carry: `GET /files/<scale>/<kind>/<id>` gives a file, `POST /files/<scale>/<kind>` takes one as
 * its body, named by `x-file-name` (percent-encoded UTF-8). Whoever asks is known exactly as at `/graphql`, and before a
 * byte of the body is read. What is absent and what is not for the reader get the same answer.
 */
export function filesRoute(options: FilesRouteOptions): (app: FastifyInstance) => Promise<void> {
  const { sources, log } = options;
  const actors = new WeakMap<FastifyRequest, Actor>();

  /** Who calls, and a signal for when nobody waits any longer. */
  const callOf = (request: FastifyRequest, reply: FastifyReply) => {
    const actor = actors.get(request);
    if (actor === undefined) throw new GraphError('UNAUTHENTICATED');
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(patience)]);
    return { actor, locale: localeOf(request.headers['accept-language']), requestId: request.id, signal };
  };
  const desk = (scale: string) => {
    const found = sources.get(scale)?.files;
    if (found === undefined) throw new GraphError('NOT_FOUND');
    return found;
  };

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (error instanceof GraphError) return answer(request, reply, error.code, error.words);
      if (status === 413) return answer(request, reply, 'LIMIT', tooLarge, 413);
      if (status < 500) return answer(request, reply, 'BAD_REQUEST', errorCodes.BAD_REQUEST, status);
      log?.error({ err: error, requestId: request.id }, 'a file was not served');
      return answer(request, reply, 'INTERNAL');
    });
    app.addHook('onRequest', async (request, reply) => {
      reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
      const actor = await options.authenticate(request);
      if (request.method === 'POST' && actor.tenant === null) throw new GraphError('UNAUTHENTICATED');
      actors.set(request, actor);
    });

    app.get<Place>('/files/:scale/:kind/:id', { exposeHeadRoute: false }, async (request, reply) => {
      const { scale, kind, id } = request.params;
      const query = request.url.split('?', 2)[1] ?? '';
      const call = { ...callOf(request, reply), kind, id, query };
      const found = await answeredInTime(desk(scale).download(call), call.signal, log);
      if (found.state === 'REFUSED') return refused(request, reply, found);
      const { name, type, bytes } = found.download;
      return reply
        .headers({
          'content-disposition': contentDisposition(name),
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'same-origin',
        })
        .type(/^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/.test(type) ? type : 'application/octet-stream')
        .send(Buffer.from(bytes));
    });

    app.post<Place>('/files/:scale/:kind', { bodyLimit: fileLimit }, async (request, reply) => {
      const { scale, kind } = request.params;
      const upload = {
        name: nameIn(request),
        type: request.headers['content-type'] ?? 'application/octet-stream',
        bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        idempotencyKey: textOf(request.headers['idempotency-key']) ?? randomUUID(),
      };
      const call = { ...callOf(request, reply), kind, upload };
      const kept = await answeredInTime(desk(scale).upload(call), call.signal, log);
      if (kept.state === 'REFUSED') return refused(request, reply, kept);
      if (kept.state === 'KEPT') return reply.code(201).send({ id: kept.id, version: kept.version, problems: [] });
      return reply.code(422).send({ id: null, version: null, problems: kept.problems });
    });
  };
}

/** What the scale answers, or that it does not: down, slow, or talking nonsense. */
async function answeredInTime<T>(
  answer: Promise<T>,
  signal: AbortSignal,
  log: Log | undefined,
): Promise<T | FileRefusal> {
  const tooLate = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
  });
  try {
    return await Promise.race([answer, tooLate]);
  } catch (error) {
    log?.warn({ err: error }, 'a scale did not answer a call for a file');
    return { state: 'REFUSED', code: 'SCALE_UNREACHABLE', message: '' };
  }
}

function refused(request: FastifyRequest, reply: FastifyReply, { code, message }: FileRefusal): FastifyReply {
  if (code === 'SCALE_UNREACHABLE') return answer(request, reply, code, unreachable, 503);
  return answer(request, reply, code, { fr: message, en: message });
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  words: Message = errorCodes[code],
  status: number = errorCodes[code].status,
): FastifyReply {
  const message = words[localeOf(request.headers['accept-language'])];
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** A header holds no accents: names travel percent-encoded. */
function nameIn(request: FastifyRequest): string {
  const sent = textOf(request.headers['x-file-name']) ?? '';
  try {
    return decodeURIComponent(sent);
  } catch {
    throw new GraphError('BAD_REQUEST', unreadableName);
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && header !== '' ? header : undefined;
}

const tooLarge: Message = {
  fr: 'Ce fichier dépasse 10\u00a0Mo\u00a0: rien n’a été gardé. Réduisez-le, ou déposez-le en plusieurs.',
  en: 'This file is over 10 MB: nothing was kept. Make it smaller, or send it in several.',
};
const unreachable: Message = {
  fr: 'L’échelon qui garde ce fichier ne répond pas\u00a0: réessayez dans un instant.',
  en: 'The scale that keeps this file does not answer: try again in a moment.',
};
const unreadableName: Message = {
  fr: 'Le nom du fichier est illisible\u00a0: l’en-tête x-file-name porte un nom en UTF-8, codé en pourcents.',
  en: 'The file’s name cannot be read: the header x-file-name holds a name in UTF-8, percent-encoded.',
};
