import { createServer, type Server } from 'node:http';
import { createGateway } from '#gateway/Gateway.js';
import { httpSource } from '#gateway/sources/http.js';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { type Actor, type Scale, scales } from '#shared/identity/Actor.js';
import { listen } from '#shared/service/HttpService.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { openProduct } from '#tests/support/product.js';
import { type Carrier, secretOf } from './crossing.js';

const officer: Actor = { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: '246200364' };

export interface Reached {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
  down(scale: Scale): Promise<void>;
  /** From now on another server stands at the scale's address, which never answers, or answers what no scale would. */
  replaced(scale: Scale, by: 'silence' | 'garbage'): Promise<void>;
  stop(): Promise<void>;
}

/** The product's real scales, asked in one process or each over HTTP. @param timeLimit milliseconds a scale has to answer */
export async function reach(carrier: Carrier, timeLimit = 5_000): Promise<Reached> {
  const product = await openProduct();
  if (carrier === 'local') {
    return {
      ask: (query, variables) => product.ask('project-officer', query, variables),
      down: (scale) => product.scales[scale].stop(),
      replaced: () => Promise.reject(new Error('in one process nothing stands between')),
      stop: () => product.stop(),
    };
  }
  const impostors: Server[] = [];
  const started = await Promise.all(
    scales.map(async (name) => {
      const subgraph = product.scales[name];
      const server = createSubgraphServer({ subgraph, gatewaySecret: secretOf(name) });
      return {
        name,
        server,
        sdl: subgraph.sdl,
        url: `${await listen(server, { port: 0, host: '127.0.0.1' })}/graphql`,
      };
    }),
  );
  const gateway = await createGateway({
    supergraphSdl: composeSupergraph(started.map(({ name, url, sdl }) => ({ name, url, sdl }))),
    source: (name, url) => httpSource({ name, url, secret: secretOf(name) }),
    authenticate: async () => officer,
    mode: 'demonstration',
    timeLimit,
  });
  const address = await listen(gateway, { port: 0, host: '127.0.0.1' });
  const down = async (scale: Scale) => {
    await started.find(({ name }) => name === scale)?.server.close();
  };
  return {
    async ask(query, variables) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return await response.json();
    },
    down,
    async replaced(scale, by) {
      await down(scale);
      const url = started.find(({ name }) => name === scale)?.url ?? '';
      const impostor = createServer((_request, response) => {
        if (by === 'garbage') response.end('{"data":{"_entities":"<html>');
      });
      impostors.push(impostor);
      await new Promise<void>((done) => impostor.listen(Number(new URL(url).port), '127.0.0.1', done));
    },
    async stop() {
      await gateway.close();
      for (const impostor of impostors) {
        impostor.closeAllConnections();
        impostor.close();
      }
      await Promise.all(started.map(({ server }) => server.close()));
      await product.stop();
    },
  };
}
