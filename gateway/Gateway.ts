import type { FastifyInstance, FastifyRequest } from 'fastify';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Actor } from '#shared/identity/Actor.js';
import { createHttpService } from '#shared/service/HttpService.js';
import type { Log } from '#shared/service/log.js';
import { HeldAnswers } from './cache/HeldAnswers.js';
import { calendarsRoute } from './files/calendarsRoute.js';
import { filesRoute } from './files/filesRoute.js';
import { graphqlRoute } from './graphqlRoute.js';
import { registerNoticeRoutes } from './notices/registerNoticeRoutes.js';
import { openDataRoute } from './openData/openDataRoute.js';
import { type Limits, usualLimits } from './protection/limits.js';
import { readOurScalars } from './protection/ourScalars.js';
import type { BreakerOptions } from './sources/Breaker.js';
import { ScaleDataSource } from './sources/ScaleDataSource.js';
import type { Source, SourceFactory } from './sources/Source.js';
import { ApolloGateway } from './supergraph/federationRuntime.js';
import { type GatewayContext, ownQuestions } from './supergraphExecution.js';

/** DEMONSTRATION offers introspection and a page to try questions; PRODUCTION neither. */
export const gatewayModes = ['demonstration', 'production'] as const;
export type GatewayMode = (typeof gatewayModes)[number];

/** Who asks, from a request's token or session. Rejects with a GraphError (UNAUTHENTICATED, FORBIDDEN) when it is no good. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor>;

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** The way to each subgraph of the supergraph. */
  readonly source: SourceFactory;
  readonly authenticate: Authenticate;
  /** Told when mandates have changed through this gateway. */
  readonly mandatesChanged?: () => void;
  readonly mode: GatewayMode;
  /** The address under which others reach the gateway, for what names itself; as a request names it unless told. */
  readonly publicAddress?: string | undefined;
  readonly limits?: Partial<Limits>;
  /** Milliseconds a fetch may take. Default 5,000. */
  readonly timeLimit?: number;
  readonly breaker?: BreakerOptions;
  /** Megabytes of the scales' answers to hold; 0 for none. Default 64 for each scale. */
  readonly heldAnswers?: number | undefined;
  readonly log?: Log | undefined;
  /** What else the gateway serves: sign-in, the console. Each is registered in a Fastify scope of its own. */
  readonly register?: readonly ((app: FastifyInstance) => Promise<void>)[];
  /** Yoga plugins between protection and execution: a cache, live answers. */
  readonly plugins?: readonly Plugin<GatewayContext>[];
}

const usualTimeLimit = 5_000;
const usualHeldAnswers = 64;
const usualBreaker: BreakerOptions = { failures: 5, rest: 2_000 };

/** The gateway, ready to listen. Closing it lets requests in flight finish, then closes the ways to the scales. */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { supergraphSdl, log } = options;
  const limits = { ...usualLimits, ...options.limits };
  const sources = new Map<string, Source>();
  const schema = supergraphTypes(supergraphSdl);

  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name, url }) => {
      const source = options.source(name, url ?? '');
      sources.set(name, source);
      return new ScaleDataSource({
        scale: name,
        source,
        schema,
        timeLimit: options.timeLimit ?? usualTimeLimit,
        breaker: options.breaker ?? usualBreaker,
        held: new HeldAnswers(options.heldAnswers ?? usualHeldAnswers),
        log,
      });
    },
  });
  await gateway.load();
  if (gateway.schema) readOurScalars(gateway.schema);

  const app = createHttpService({ ready: () => readiness(sources), bodyLimit: limits.body, log });
  await app.register(
    graphqlRoute({
      gateway,
      authenticate: options.authenticate,
      mandatesChanged: options.mandatesChanged ?? (() => {}),
      mode: options.mode,
      limits,
      plugins: options.plugins ?? [],
      log,
    }),
  );
  await app.register(filesRoute({ sources, authenticate: options.authenticate, log }));
  await app.register(calendarsRoute({ sources, log }));
  await app.register(openDataRoute({ ask: ownQuestions(gateway), publicAddress: options.publicAddress, log }));
  registerNoticeRoutes(app, sources);
  for (const more of options.register ?? []) await app.register(more);
  app.addHook('onClose', async () => {
    await gateway.stop();
    await Promise.all([...sources.values()].map((source) => source.stop()));
  });
  return app;
}

/** A gateway whose supergraph is loaded is ready even while a scale is down: the others' parts can be asked. */
async function readiness(sources: ReadonlyMap<string, Source>) {
  const states = await Promise.all(
    [...sources].map(async ([name, source]) => [name, (await source.ready()) ? 'READY' : 'UNREACHABLE'] as const),
  );
  return { ready: true, parts: Object.fromEntries(states) };
}

/** Every type of the supergraph, hidden ones included; read at the first fetch, so that starting stays quick. */
function supergraphTypes(supergraphSdl: string): () => GraphQLSchema {
  let schema: GraphQLSchema | undefined;
  return () => {
    schema ??= buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
    return schema;
  };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
