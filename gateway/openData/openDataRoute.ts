import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCodes } from '#shared/graphql/errorCodes.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { dayOf } from '#shared/graphql/today.js';
import { publicActor } from '#shared/identity/Actor.js';
import { localeOf } from '#shared/service/locale.js';
import type { Log } from '#shared/service/log.js';
import { contentDisposition } from '../files/contentDisposition.js';
import { Asking } from '../sources/Asking.js';
import type { OwnQuestion } from '../supergraphExecution.js';
import { catalogue, type Publisher } from './catalogue.js';
import { datasets } from './datasets.js';
import { openLicence } from './licence.js';
import { ScaleSilent } from './readDataset.js';
import { WholeFiles } from './WholeFiles.js';
import { formats } from './writers.js';

export interface OpenDataRouteOptions {
  readonly ask: (asking: Asking) => OwnQuestion;
  /** The address under which others reach the gateway; as the request names it unless told. */
  readonly publicAddress: string | undefined;
  readonly log: Log | undefined;
}

/** Seconds after which a scale that fell silent may be asked again. */
const comeBack = '30';

/**
 * `GET /open-data/<dataset>.csv` and `.json`, and `/open-data/catalogue.jsonld` that describes them. Whoever asks, signed in or
 * not, gets what the graph tells the public: the files have no way to rows of their own. Scripts of other sites may read them.
 */
export function openDataRoute({
  ask,
  publicAddress,
  log,
}: OpenDataRouteOptions): (app: FastifyInstance) => Promise<void> {
  const files = new WholeFiles();
  let publisher: Publisher | undefined;
  const asPublic = (request: FastifyRequest): OwnQuestion =>
    // Nobody's leaving ends it: others may wait for the same file.
    ask(new Asking(publicActor, 'fr', request.id, new AbortController().signal));

  return async (app) => {
    app.addHook('onClose', () => files.close());
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        // What is withdrawn is withdrawn: whoever keeps a file asks first whether it is still the same.
        'cache-control': 'public, no-cache',
        link: `<${openLicence.address}>; rel="license"`,
      });
    });
    app.setErrorHandler((error, request, reply) => {
      if (error instanceof ScaleSilent) {
        log?.warn({ dataset: error.dataset, scale: error.scale, requestId: request.id }, 'an open file is not whole');
        return silent(request, reply, error);
      }
      log?.error({ err: error, requestId: request.id }, 'an open file was not given');
      return refused(request, reply, 500, 'INTERNAL', errorCodes.INTERNAL);
    });

    app.get('/open-data/catalogue.jsonld', async (request, reply) => {
      const place = publicAddress?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`;
      // A pole keeps its name: once heard, the catalogue is there while the pole is silent.
      publisher ??= await publisherOf(asPublic(request));
      const described = catalogue(place, publisher, dayOf(new Date()));
      return reply.type('application/ld+json; charset=utf-8').send(JSON.stringify(described, null, 2));
    });

    app.get<{ Params: { file: string } }>('/open-data/:file', async (request, reply) => {
      const [key, ending] = request.params.file.split('.', 2);
      const dataset = datasets.find((one) => one.key === key);
      const format = formats.find((one) => one === ending);
      if (dataset === undefined || format === undefined || request.params.file !== `${key}.${format}`) {
        return refused(request, reply, 404, 'NOT_FOUND', noSuchFile);
      }
      const file = await files.whole(dataset, format, asPublic(request));
      if (reply.raw.closed) void file.release();
      else reply.raw.once('close', () => void file.release());
      reply.headers({
        etag: `"${file.mark}"`,
        'last-modified': file.asOf.toUTCString(),
        'content-disposition': contentDisposition(`${dataset.key}-${dayOf(file.asOf)}.${format}`),
      });
      if (request.headers['if-none-match']?.split(/,\s*/).includes(`"${file.mark}"`)) return reply.code(304).send();
      return reply
        .type(file.type)
        .header('content-length', file.bytes)
        .send(await file.read());
    });
  };
}

async function publisherOf(ask: OwnQuestion): Promise<Publisher> {
  const { data, errors } = await ask('{ poles { siren name } }', {});
  const [pole] = (data as { poles: readonly Publisher[] | null } | null)?.poles ?? [];
  if (pole === undefined || errors !== undefined) throw new ScaleSilent('pma', 'catalogue');
  return pole;
}

const scaleNames: Readonly<Record<string, Message>> = {
  commune: { fr: 'l’échelon des communes', en: 'the scale of the communes' },
  call: { fr: 'l’échelon des agglomérations', en: 'the scale of the agglomerations' },
  pma: { fr: 'le pôle métropolitain', en: 'the metropolitan pole' },
};

function silent(request: FastifyRequest, reply: FastifyReply, { scale }: ScaleSilent): FastifyReply {
  const who = scaleNames[scale ?? ''] ?? { fr: 'un échelon', en: 'a scale' };
  const words = {
    fr: `Ce fichier serait incomplet\u00a0: ${who.fr} ne répond pas. Rien n’est donné à moitié\u00a0; redemandez-le dans un instant.`,
    en: `This file would not be whole: ${who.en} does not answer. Nothing is given by halves; ask again in a moment.`,
  };
  reply.header('retry-after', comeBack);
  return refused(request, reply, 503, 'SCALE_UNREACHABLE', words, scale);
}

function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  words: Message,
  scale: string | null = null,
): FastifyReply {
  const message = words[localeOf(request.headers['accept-language'])];
  const extensions = scale === null ? { code } : { code, scale };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions }] });
}

const noSuchFile: Message = {
  fr: 'Aucun fichier ouvert à cette adresse\u00a0: leur liste est dans /open-data/catalogue.jsonld.',
  en: 'No open file at this address: they are listed in /open-data/catalogue.jsonld.',
};
