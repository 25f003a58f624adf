import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import createFastify, { type FastifyInstance } from 'fastify';
import { registerConsole } from '#gateway/serveConsole.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

describe('the console as it is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-console-'));
  const script = 'console.log("kept for a year")';
  let app: FastifyInstance;
  const page = { accept: 'text/html' };

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Archipel</title>');
    writeFileSync(join(folder, 'assets/main-abc.js'), script);
    writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync(script));
    writeFileSync(join(folder, '.sources'), 'digest');
    app = createFastify();
    app.get('/session', async () => ({ signedIn: false }));
    await app.register(async (scope) => registerConsole(scope, folder));
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('answers its page at every address of the console, and asks for it anew each time', async () => {
    for (const url of ['/', '/communes/62528?status=LATE', '/months']) {
      const answer = await app.inject({ url, headers: page });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('<title>Archipel</title>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('lets a page load from its own address only, and nothing inline', async () => {
    const policy = String((await app.inject({ url: '/', headers: page })).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('sends hashed files compressed, to be kept', async () => {
    const answer = await app.inject({ url: '/assets/main-abc.js', headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.rawPayload).toEqual(gzipSync(script));
  });

  it('does not answer a missing file, nor a machine, with its page', async () => {
    expect((await app.inject({ url: '/assets/main-old.js', headers: page })).statusCode).toBe(404);
    expect((await app.inject({ url: '/communes/62528', headers: { accept: 'application/json' } })).statusCode).toBe(
      404,
    );
  });

  it('sends nothing that is not of the build', async () => {
    for (const url of ['/.sources', '/../package.json', '/%2e%2e/package.json', '/assets/%2e%2e/.sources', '/%']) {
      const answer = await app.inject({ url });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('digest');
    }
  });

  it("leaves the gateway's other addresses alone", async () => {
    expect((await app.inject({ url: '/session', headers: page })).json()).toEqual({ signedIn: false });
  });
});
