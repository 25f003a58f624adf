import type { FastifyInstance } from 'fastify';
import { createGateway, type GatewayOptions } from '#gateway/Gateway.js';
import { httpSource } from '#gateway/sources/http.js';
import { localSource } from '#gateway/sources/local.js';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { publicActor, type Scale } from '#shared/identity/Actor.js';
import { listen } from '#shared/service/HttpService.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { callScale, communeScale, pmaScale, type TinyScale } from './threeScales.js';

/** What a scale's server does wrong, or nothing. */
export type Fault = 'none' | 'slow' | 'notJson' | 'http500' | 'wrongShape' | 'wrongLength' | 'cutOff';

export const carriers = ['http', 'local'] as const;
export type Carrier = (typeof carriers)[number];

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly extensions?: {
    sources?: { scale: string; state: string; fetches: number; ms: number }[];
    journal?: unknown;
  };
}

export interface Crossing {
  readonly url: string;
  readonly scales: Readonly<Record<Scale, TinyScale>>;
  readonly servers: Readonly<Record<Scale, FastifyInstance>>;
  readonly addresses: Readonly<Record<Scale, string>>;
  readonly faults: Record<Scale, Fault>;
  readonly gateway: FastifyInstance;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The scales asked since the last call, in order. */
  asked(): string[];
  stop(): Promise<void>;
}

export function secretOf(name: string): string {
  return `a secret of the pair gateway and ${name}, of the tests`;
}

/** Three scales and their gateway, by network or in one process, each scale's fault to be switched at will. */
export async function startCrossing(carrier: Carrier, options: Partial<GatewayOptions> = {}): Promise<Crossing> {
  const faults: Record<Scale, Fault> = { commune: 'none', call: 'none', pma: 'none' };
  const scales = { commune: communeScale(), call: callScale(), pma: pmaScale() };
  const servers = {
    commune: serve(scales.commune, faults),
    call: serve(scales.call, faults),
    pma: serve(scales.pma, faults),
  };
  const at = { port: 0, host: '127.0.0.1' };
  const addresses = {
    commune: await listen(servers.commune, at),
    call: await listen(servers.call, at),
    pma: await listen(servers.pma, at),
  };
  const order: string[] = [];
  for (const scale of Object.values(scales)) watch(scale, order, carrier === 'local' ? faults : undefined);
  const supergraphSdl = composeSupergraph(
    Object.values(scales).map(({ scale, sdl }) => ({ name: scale, url: `${addresses[scale]}/graphql`, sdl })),
  );
  const gateway = await createGateway({
    supergraphSdl,
    source: (name, url) =>
      carrier === 'local' ? localSource(scales[name as Scale]) : httpSource({ name, url, secret: secretOf(name) }),
    authenticate: async () => publicActor,
    mode: 'demonstration',
    timeLimit: 300,
    breaker: { failures: 1_000, rest: 0 },
    ...options,
  });
  const url = `${await listen(gateway, at)}/graphql`;
  return {
    url,
    scales,
    servers,
    addresses,
    faults,
    gateway,
    asked: () => order.splice(0),
    async ask(query, variables, headers) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { ...((await response.json()) as Answer), status: response.status };
    },
    async stop() {
      await gateway.close();
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}

function serve(subgraph: TinyScale, faults: Record<Scale, Fault>): FastifyInstance {
  const server = createSubgraphServer({ subgraph, gatewaySecret: secretOf(subgraph.scale) });
  server.addHook('preHandler', async (request, reply) => {
    if (request.url !== '/graphql') return;
    switch (faults[subgraph.scale]) {
      case 'none':
        return;
      case 'slow':
        // Says nothing until the caller has given up.
        await new Promise((resolve) => reply.raw.once('close', resolve));
        return reply;
      case 'notJson':
        return reply.type('text/html').send('<h1>Bad gateway</h1>');
      case 'http500':
        return reply.code(500).send({ data: { communes: [] } });
      case 'wrongShape':
        return reply.send({ data: nonsense(request.body) });
      case 'wrongLength':
        return reply.send({ data: { _entities: [], communes: {}, need: [] } });
      case 'cutOff':
        reply.raw.socket?.destroy();
        return reply;
    }
  });
  return server;
}

/** Every key a fetch of the tests has, each with a value of the wrong form. */
function nonsense(body: unknown): unknown {
  const { variables } = JSON.parse(String(body)) as { variables?: { representations?: unknown[] } };
  return {
    _entities: variables?.representations?.map(() => ({
      label: 'x',
      group: 'not an object',
      agglomerationOffers: 3,
      advice: 1,
    })),
    communes: 'none',
    need: 7,
    agglomeration: [],
  };
}

function watch(scale: TinyScale, order: string[], faults: Record<Scale, Fault> | undefined): void {
  const execute = scale.execute.bind(scale);
  scale.execute = async (request) => {
    order.push(scale.scale);
    switch (faults?.[scale.scale]) {
      case 'slow':
        return new Promise((resolve) => {
          request.signal?.addEventListener('abort', () => resolve({ errors: [] }));
        });
      case 'notJson':
        return 'not an answer' as never;
      case 'http500':
      case 'cutOff':
        throw new Error('thrown by a scale that never throws');
      case 'wrongShape':
        return { data: nonsense(JSON.stringify(request)) } as never;
      case 'wrongLength':
        return { data: { _entities: [], communes: {}, need: [] } };
      default:
        return execute(request);
    }
  };
}
