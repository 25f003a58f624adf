import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { composeSupergraph } from '#gateway/supergraph/compose.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const program = fileURLToPath(new URL('../../gateway/main.js', import.meta.url));
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const sdl = {
  products: `${link} type Query { products: [Product!] } type Product @key(fields: "sku") { sku: ID! name: String! }`,
  reviews: `${link} type Query { latest: String } type Product @key(fields: "sku") { sku: ID! stars: Int! }`,
};

/** A subgraph of somebody else's: plain HTTP, nothing signed, names that are none of ours. */
interface Foreign {
  readonly url: string;
  readonly headers: IncomingHttpHeaders[];
  /** Answers wait for this. */
  hold: Promise<void>;
  reached: () => void;
  readonly server: Server;
}

async function foreign(typeDefs: string, rootValue: object, resolvers: object): Promise<Foreign> {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer(async (request, response) => {
    headers.push(request.headers);
    let body = '';
    for await (const chunk of request) body += chunk;
    self.reached();
    await self.hold;
    const { query, variables } = JSON.parse(body || '{"query":""}');
    const answer = await graphql({ schema, source: query, rootValue, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const self: Foreign = {
    url: `http://127.0.0.1:${port}/`,
    headers,
    hold: Promise.resolve(),
    reached: () => {},
    server,
  };
  return self;
}

describe('the gateway started alone', () => {
  let products: Foreign;
  let reviews: Foreign;
  let folder: string;
  let supergraph: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    products = await foreign(sdl.products, { products: [{ sku: 'a1', name: 'Table' }] }, {});
    reviews = await foreign(sdl.reviews, { latest: 'Fine' }, { Product: { stars: () => 4 } });
    folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    supergraph = join(folder, 'supergraph.graphql');
    const services = [
      { name: 'products', url: products.url, sdl: sdl.products },
      { name: 'reviews', url: reviews.url, sdl: sdl.reviews },
    ];
    await writeFile(supergraph, composeSupergraph(services));
  });
  afterEach(async () => {
    for (const child of running.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
  });
  afterAll(async () => {
    for (const { server } of [products, reviews]) {
      server.closeAllConnections();
      server.close();
    }
    await rm(folder, { recursive: true });
  });

  const start = (environment: Record<string, string>) => {
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', SUPERGRAPH: supergraph, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    return child;
  };
  /** The address it says it listens on. */
  const ready = async (child: ChildProcess): Promise<string> => {
    if (!child.stdout) throw new Error('no output');
    for await (const line of createInterface({ input: child.stdout })) {
      const { address } = JSON.parse(line);
      if (address) return address;
    }
    throw new Error('ended before it was ready');
  };
  const failure = async (child: ChildProcess) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, said: said.trim() };
  };
  const ask = async (address: string, query: string) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: unknown; errors?: unknown; extensions: { sources: { scale: string }[] } };
  };

  it('serves a supergraph that is not ours, at the addresses of its file, unsigned', async () => {
    const address = await ready(start({ IDENTITY: 'off' }));
    const health = await fetch(address.replace('/graphql', '/health/ready'));
    expect(await health.json()).toEqual({ ready: true, parts: { products: 'READY', reviews: 'READY' } });
    const { data, errors, extensions } = await ask(address, '{ products { sku name stars } latest }');
    expect({ data, errors }).toEqual({ data: { products: [{ sku: 'a1', name: 'Table', stars: 4 }], latest: 'Fine' } });
    expect(extensions.sources.map(({ scale }) => scale).sort()).toEqual(['products', 'reviews']);
    expect([...products.headers, ...reviews.headers].filter((headers) => headers['archipel-signature'])).toEqual([]);
  });

  it('signs for a subgraph whose secret it was given', async () => {
    products.headers.length = 0;
    const address = await ready(
      start({ IDENTITY: 'off', GATEWAY_SECRET_PRODUCTS: 'a secret of more than thirty-two letters' }),
    );
    await ask(address, '{ products { sku } }');
    expect(products.headers).toMatchObject([
      { 'archipel-signature': expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) },
    ]);
  });

  it('at SIGTERM finishes the question in flight, then ends well', async () => {
    const child = start({ IDENTITY: 'off' });
    const address = await ready(child);
    const reached = new Promise<void>((resolve) => {
      products.reached = resolve;
    });
    let release = () => {};
    products.hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answer = ask(address, '{ products { name } }');
    await reached;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    release();
    expect(await answer).toMatchObject({ data: { products: [{ name: 'Table' }] } });
    expect(await ended).toEqual([0, null]);
  });

  it.each([
    [{ IDENTITY: 'off', HOST: '0.0.0.0' }, 'IDENTITY=off is allowed on a loopback address only, and HOST is 0.0.0.0.'],
    [{ IDENTITY: 'off', ARCHIPEL_MODE: 'production' }, 'IDENTITY=off is refused in production'],
    [{ IDENTITY: 'off', GATEWAY_SECRET_REVIEWS: 'short' }, 'GATEWAY_SECRET_REVIEWS must have at least 32 characters.'],
    [{ IDENTITY: 'off', SUPERGRAPH: '/nowhere' }, '/nowhere cannot be read'],
  ])('does not start with %j', async (environment, sentence) => {
    expect(await failure(start(environment))).toEqual({ code: 1, said: expect.stringContaining(sentence) });
  });

  it('names every variable that is wrong at once', async () => {
    const { code, said } = await failure(start({ PORT: 'high', IDENTITY: 'perhaps' }));
    expect(code).toBe(1);
    expect(said).toMatch(/problem\(s\):\n- PORT is wrong.*\n- IDENTITY is wrong/);
  });

  it('says that its port is taken', async () => {
    const port = new URL(products.url).port;
    const { code, said } = await failure(start({ IDENTITY: 'off', PORT: port }));
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining(`Port ${port} on 127.0.0.1 is already in use`),
    });
  });
});
