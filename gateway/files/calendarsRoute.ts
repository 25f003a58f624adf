import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileRefusal } from '#shared/exchange/files/FileDesk.js';
import { errorCodes } from '#shared/graphql/errorCodes.js';
import { publicActor } from '#shared/identity/Actor.js';
import { localeOf } from '#shared/service/locale.js';
import type { Log } from '#shared/service/log.js';
import type { Source } from '../sources/Source.js';

export interface CalendarsRouteOptions {
  readonly sources: ReadonlyMap<string, Source>;
  readonly log: Log | undefined;
}

/** Milliseconds the scale has to answer. */
const patience = 10_000;

/**
 * `GET /calendars/<token>.ics`: a calendar of the pole's work, for an application that does not sign in. The token alone opens
 * it, at the pole, and is the whole of what this route knows; what is unknown, revoked or ill-formed gets the same answer.
 */
export function calendarsRoute({ sources, log }: CalendarsRouteOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.get<{ Params: { file: string } }>('/calendars/:file', { exposeHeadRoute: false }, async (request, reply) => {
      // The address is the secret: no page it leads to is told of it, and no cache keeps what it opens.
      reply.headers({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      });
      const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
      const desk = sources.get('pma')?.files;
      if (token === undefined || desk === undefined) return refused(request, reply, 'NOT_FOUND');
      const signal = AbortSignal.timeout(patience);
      const locale = localeOf(request.headers['accept-language']);
      const call = {
        kind: 'calendar',
        id: token,
        query: '',
        actor: publicActor,
        locale,
        requestId: request.id,
        signal,
      };
      const late = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
      });
      try {
        const found = await Promise.race([desk.download(call), late]);
        if (found.state === 'REFUSED') return refused(request, reply, found.code);
        return reply.type(found.download.type).send(Buffer.from(found.download.bytes));
      } catch (error) {
        log?.warn({ err: error, requestId: request.id }, 'a calendar was not served');
        return refused(request, reply, 'SCALE_UNREACHABLE');
      }
    });
  };
}

function refused(request: FastifyRequest, reply: FastifyReply, code: FileRefusal['code']): FastifyReply {
  const message = errorCodes[code][localeOf(request.headers['accept-language'])];
  const status = code === 'SCALE_UNREACHABLE' ? 503 : errorCodes[code].status;
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
