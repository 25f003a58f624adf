import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createHttpService, listen } from '#shared/service/HttpService.js';
import { localeOf } from '#shared/service/locale.js';
import { afterEach, describe, expect, it } from '#tests/support/suite.js';

const at = { port: 0, host: '127.0.0.1' };
const open: FastifyInstance[] = [];

function service(ready: () => Promise<{ ready: boolean }>): FastifyInstance {
  const app = createHttpService({ ready });
  open.push(app);
  return app;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

describe('a service', () => {
  it('is live before it is ready', async () => {
    const address = await listen(
      service(async () => ({ ready: false })),
      at,
    );
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(503);
  });

  it('is not ready when finding out fails', async () => {
    const address = await listen(
      service(() => Promise.reject(new Error('no database'))),
      at,
    );
    expect((await fetch(`${address}/health/ready`)).status).toBe(503);
  });

  it('says in one sentence that its port is taken', async () => {
    const ready = async () => ({ ready: true });
    const port = Number(new URL(await listen(service(ready), at)).port);
    await expect(listen(service(ready), { ...at, port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use: stop what listens there, or choose another with PORT=… .`,
    );
  });

  it('keeps a caller’s request id, and makes one of what is no id', async () => {
    const address = await listen(
      service(async () => ({ ready: true })),
      at,
    );
    const kept = await fetch(`${address}/health/live`, { headers: { 'x-request-id': 'q-12345678' } });
    expect(kept.headers.get('x-request-id')).toBe('q-12345678');
    const made = await fetch(`${address}/health/live`, { headers: { 'x-request-id': '<script>' } });
    expect(made.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('does not wait for a socket that was opened and never used', async () => {
    const app = service(async () => ({ ready: true }));
    const socket = connect(Number(new URL(await listen(app, at)).port), at.host);
    await once(socket, 'connect');
    const cut = once(socket, 'close');
    await app.close();
    await cut;
    expect(socket.destroyed).toBe(true);
  });

  it('finishes the request in flight when it stops, and takes no other', async () => {
    const app = service(async () => ({ ready: true }));
    let reached = () => {};
    let release = () => {};
    const inFlight = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    app.get('/slow', async () => {
      reached();
      await held;
      return 'finished';
    });
    const address = await listen(app, at);
    const slow = fetch(`${address}/slow`);
    await inFlight;
    const closing = app.close();
    await expect(fetch(`${address}/health/live`).then((response) => response.status)).rejects.toThrow('fetch failed');
    release();
    expect(await (await slow).text()).toBe('finished');
    await closing;
  });
});

describe('the language of messages', () => {
  it.each([
    [undefined, 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['de, fr;q=0.4, en;q=0.6', 'en'],
    ['de', 'fr'],
    ['en;q=0', 'fr'],
  ] as const)('for %s is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
