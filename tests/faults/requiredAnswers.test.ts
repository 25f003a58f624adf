import { createGateway } from '#gateway/Gateway.js';
import { httpSource } from '#gateway/sources/http.js';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { type Actor, type Scale, scales } from '#shared/identity/Actor.js';
import { listen } from '#shared/service/HttpService.js';
import { createSubgraphServer } from '#shared/service/subgraphServer.js';
import { openProduct } from '#tests/support/product.js';
import { afterEach, describe, expect, it } from '#tests/support/suite.js';
import { carriers, secretOf } from './crossing.js';

const officer: Actor = { subject: 'officer', role: 'PROJECT_OFFICER', scale: 'call', tenant: '246200364' };
/** Loos-en-Gohelle's labelled project: a need of energy, which its agglomeration's second post masters. */
const projectId = '019b8d2b-8c00-7000-8000-022fcbac1a23';

interface Reached {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
  ask(query: string): Promise<any>;
  down(scale: Scale): Promise<void>;
  stop(): Promise<void>;
}

/** The product's real scales, asked in one process or each over HTTP. */
async function reach(carrier: (typeof carriers)[number]): Promise<Reached> {
  const product = await openProduct();
  if (carrier === 'local') {
    return {
      ask: (query) => product.ask('project-officer', query),
      down: (scale) => product.scales[scale].stop(),
      stop: () => product.stop(),
    };
  }
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
    timeLimit: 5_000,
  });
  const address = await listen(gateway, { port: 0, host: '127.0.0.1' });
  return {
    async ask(query) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return await response.json();
    },
    async down(scale) {
      await started.find(({ name }) => name === scale)?.server.close();
    },
    async stop() {
      await gateway.close();
      await Promise.all(started.map(({ server }) => server.close()));
      await product.stop();
    },
  };
}

const needs = `{ project(id: "${projectId}") { needs { skill agglomerationOffers { state agglomeration { name } lots { month } } } } }`;
const supports = `{ supports(filter: { states: [ACTIVE], agglomerations: ["246200364"] }) { nodes {
  need { agglomerationOffers { state lots { lot } } } consentNow { state word receipt agree } } } }`;

describe.each(carriers)('what one scale requires of another, asked by %s', (carrier) => {
  let product: Reached | undefined;
  afterEach(async () => {
    await product?.stop();
    product = undefined;
  });

  it('is there while all is well: offers from the need, and a consent by the commune’s own word', async () => {
    product = await reach(carrier);
    const offered = await product.ask(needs);
    expect(offered.errors).toBeUndefined();
    const energy = offered.data.project.needs.find(({ skill }: { skill: string }) => skill === 'ENERGY');
    expect(energy).toMatchObject({
      skill: 'ENERGY',
      agglomerationOffers: [{ state: 'KNOWN', agglomeration: { name: expect.stringContaining('Lens') } }],
    });
    expect(energy.agglomerationOffers[0].lots.length).toBeGreaterThan(0);
    const { data } = await product.ask(supports);
    expect(data.supports.nodes.map(({ consentNow }: { consentNow: object }) => consentNow)).toContainEqual({
      state: 'GRANTED',
      word: 'GRANTED',
      receipt: 'GRANTED',
      agree: true,
    });
  });

  it('is unknown, never a no, while the communes do not answer', async () => {
    product = await reach(carrier);
    await product.down('commune');
    const { data, errors } = await product.ask(supports);
    expect(errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'commune' } }]);
    const [first] = data.supports.nodes;
    expect(first).toEqual({
      need: { agglomerationOffers: [{ state: 'UNKNOWN', lots: [] }] },
      consentNow: { state: 'UNKNOWN', word: null, receipt: 'GRANTED', agree: null },
    });
  });

  it('is null while the agglomeration does not answer: the offer alone says that it was not reached', async () => {
    product = await reach(carrier);
    await product.down('call');
    const { data, errors } = await product.ask(needs);
    expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toMatchObject([{ scale: 'call' }]);
    expect(data.project.needs).toContainEqual({ skill: 'ENERGY', agglomerationOffers: null });
  });
});
