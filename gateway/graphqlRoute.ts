import type { ApolloGateway } from '@apollo/gateway';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { ErrorCode } from '#shared/graphql/errorCodes.js';
import { GraphError, type Message } from '#shared/graphql/GraphError.js';
import { localeOf } from '#shared/service/locale.js';
import type { Log } from '#shared/service/log.js';
import type { Authenticate, GatewayMode } from './Gateway.js';
import { changesMandates } from './identity/changesMandates.js';
import { type Limits, limitPlugins } from './protection/limits.js';
import { maskError } from './protection/maskError.js';
import { maskedAnswers } from './protection/maskedAnswers.js';
import { placedInputs } from './protection/placedInputs.js';
import { Asking } from './sources/Asking.js';
import { type GatewayContext, supergraphExecution } from './supergraphExecution.js';

export interface GraphqlRouteOptions {
  readonly gateway: ApolloGateway;
  readonly authenticate: Authenticate;
  /** Told after each change of mandates, before its answer leaves. */
  readonly mandatesChanged: () => void;
  readonly mode: GatewayMode;
  readonly limits: Limits;
  readonly plugins: readonly Plugin<GatewayContext>[];
  readonly log: Log | undefined;
}

const firstQuestion = `# The pole, its agglomerations, and how many communes each has
{
  agglomerations {
    siren
    name
    memberships { totalCount }
  }
}
`;

/**
 * `/graphql`: one question or change per request, as JSON. JSON only is also what keeps another site's form from
 * changing anything with the reader's session: a browser asks us first before it sends JSON across sites, and we say no.
 */
export function graphqlRoute(options: GraphqlRouteOptions): (app: FastifyInstance) => Promise<void> {
  const offersIntrospection = options.mode === 'demonstration';
  const yoga = createYoga<GatewayContext>({
    graphqlEndpoint: '/graphql',
    logging: false,
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    maskedErrors: false,
    maxRequestBodySize: options.limits.body,
    graphiql: offersIntrospection && { title: 'Archipel · GraphQL', defaultQuery: firstQuestion },
    // Nine megabytes that stand alone, read when somebody first opens the page: nothing is fetched from elsewhere.
    renderGraphiQL: async (page) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(page),
    plugins: [
      ...limitPlugins(options.limits, offersIntrospection),
      ...options.plugins,
      supergraphExecution(options.gateway),
      placedInputs(),
      maskedAnswers(options.log),
    ],
  });

  const refuse = (request: FastifyRequest, reply: FastifyReply, cause: unknown, status?: number) => {
    const report = (error: unknown) => options.log?.error({ err: error, requestId: request.id }, 'a request failed');
    const masked = maskError(cause, localeOf(request.headers['accept-language']), report);
    const { http, ...extensions } = masked.extensions as { http: { status: number } };
    return reply.code(status ?? http.status).send({ errors: [{ message: masked.message, extensions }] });
  };

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
    app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500 || error instanceof GraphQLError) return refuse(request, reply, error);
      const code: ErrorCode = status === 413 ? 'LIMIT' : 'BAD_REQUEST';
      return refuse(request, reply, new GraphError(code, requestWords[status]), status);
    });
    app.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      handler: async (request, reply) => {
        if (Array.isArray(request.body)) throw new GraphError('BAD_REQUEST', oneOperation);
        const actor = await options.authenticate(request);
        const gone = new AbortController();
        reply.raw.once('close', () => {
          if (!reply.raw.writableFinished) gone.abort();
        });
        const asking = new Asking(actor, localeOf(request.headers['accept-language']), request.id, gone.signal);
        const response = await yoga.handleNodeRequestAndResponse(request, reply, { asking });
        // Someone who leaves loses access at once: what was known of mandates before this change is forgotten.
        if (changesMandates(request.body)) options.mandatesChanged();
        for (const [name, value] of response.headers) reply.header(name, value);
        reply.code(response.status);
        return reply.send(isStream(response.headers) ? response.body : await response.text());
      },
    });
  };
}

function isStream(headers: Headers): boolean {
  const type = headers.get('content-type') ?? '';
  return type.startsWith('text/event-stream') || type.startsWith('multipart/');
}

const oneOperation: Message = {
  fr: 'Requête invalide\u00a0: une opération par requête, pas une liste. Envoyez-les une à une.',
  en: 'Invalid request: one operation per request, not a list. Send them one by one.',
};

const requestWords: Readonly<Record<number, Message>> = {
  400: {
    fr: 'Requête invalide\u00a0: le corps n’est pas du JSON, ou une de ses clés est réservée (__proto__, constructor). Corrigez-le.',
    en: 'Invalid request: the body is not JSON, or one of its keys is reserved (__proto__, constructor). Correct it.',
  },
  415: {
    fr: 'Requête invalide\u00a0: envoyez du JSON, avec l’en-tête content-type: application/json.',
    en: 'Invalid request: send JSON, with the header content-type: application/json.',
  },
};
