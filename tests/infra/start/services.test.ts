import { request } from 'node:http';
import { openServices, type RunningServices } from '#infra/start/openServices.js';
import { withClient } from '#shared/database/provision.js';
import { publicActor } from '#shared/identity/Actor.js';
import { signatureHeader, signRequest } from '#shared/identity/signature.js';
import { inOrder } from '#tests/support/inOrder.js';
import { type Operation, operation, operations } from '#tests/support/operations.js';
import { asker, type FilledForTests, filledDatabases } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';
import { Browser } from '../../gateway/identity/Browser.js';

describe('the product as processes that speak HTTP', () => {
  let filled: FilledForTests;
  let services: RunningServices;
  let ask: ReturnType<typeof asker>;
  let askInOrder: ReturnType<typeof inOrder>;
  const said: string[] = [];

  beforeAll(async () => {
    filled = await filledDatabases();
    services = await openServices(filled, {
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      say: (line) => said.push(line),
    });
    ask = asker(services.address);
    askInOrder = inOrder({ address: services.address, ask });
  });
  afterAll(async () => {
    await services?.stop();
    await filled?.drop();
  });

  it.each(operations().map((one): [string, Operation] => [one.name, one]))(
    '%s is answered in full',
    async (_name, one) => {
      const answer = await askInOrder(one);
      expect(answer.errors).toBeUndefined();
      const [payload] = Object.values(answer.data) as [Record<string, unknown>];
      if (one.mutates) expect(payload?.problems).toEqual([]);
      else expect(payload).not.toBeNull();
      for (const source of answer.extensions.sources) expect(source.state).toBe('ANSWERED');
    },
  );

  it('signs a browser in at the issuer’s own address and back', async () => {
    const browser = new Browser(services.address);
    let place = new URL('/sign-in?persona=director&returnTo=/director', services.address);
    for (let hops = 0; hops < 10 && place.pathname !== '/director'; hops += 1) {
      const { headers } = await browser.send(place.href);
      place = new URL(headers.get('location') ?? '/nowhere', place);
    }
    expect(place.href).toBe(`${services.address}/director`);
    const origins = new Set(browser.visited.map((address) => new URL(address).origin));
    expect(origins.size).toBe(2);
    const session: unknown = await (await browser.send('/session')).json();
    expect(session).toMatchObject({ signedIn: true, subject: 'director', role: 'DIRECTOR', tenant: '200060358' });
  });

  it('answers without the scale that is down, and in full when it is back', async () => {
    const { persona, query, variables } = operation('dashboards/street-to-technician');
    await services.kill('pma');
    const partial = await ask(persona, query, variables);
    expect(partial.status).toBe(200);
    expect(partial.data.agglomeration.memberships.totalCount).toBe(36);
    expect(new Set(partial.errors?.map(({ extensions }) => extensions.scale))).toEqual(new Set(['pma']));
    await services.restart('pma');
    // The gateway leaves a scale that failed alone for a moment.
    await until(async () => (await ask(persona, query, variables)).errors === undefined);
  });

  it('starts a scale again that ends by itself', async () => {
    const before = services.scales.call.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await until(async () => said.some((line) => line.startsWith('call ended (SIGKILL)')));
    await until(async () => (await status(`${services.scales.call.address}/health/ready`)) === 200);
    expect(services.scales.call.pid).not.toBe(before);
  });

  it('finishes what a scale is answering when it is told to stop, and takes nothing new', async () => {
    const { address, gatewaySecret, pid = 0 } = services.scales.pma;
    const body = JSON.stringify({ query: '{ pole(siren: "200060358") { name } }' });
    const signature = signRequest(body, { actor: publicActor, audience: 'pma', secret: gatewaySecret });
    await withClient(filled.addresses.pma.ownerUrl, async (client) => {
      await client.query('BEGIN; LOCK TABLE pole IN ACCESS EXCLUSIVE MODE');
      const inFlight = fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [signatureHeader]: signature },
        body,
      });
      await until(async () => {
        const waiting = await client.query(`SELECT 1 FROM pg_locks WHERE relation = 'pole'::regclass AND NOT granted`);
        return (waiting.rowCount ?? 0) > 0;
      });
      process.kill(pid, 'SIGTERM');
      await until(async () => (await status(`${address}/health/live`)) === null);
      await client.query('ROLLBACK');
      const answer = await inFlight;
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ data: { pole: { name: expect.stringContaining('Artois') } } });
    });
    await until(async () => said.some((line) => line.startsWith('pma ended (code 0)')));
  });
});

/** The status of a new connection's answer, null when nothing listens. */
function status(url: string): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(url, { agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once('error', () => resolve(null));
    asked.end();
  });
}
