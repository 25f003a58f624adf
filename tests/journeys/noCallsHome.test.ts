import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inOrder } from '#tests/support/inOrder.js';
import { operations } from '#tests/support/operations.js';
import { asker } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const recorder = fileURLToPath(new URL('./recordConnections.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-tests-home-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

const environment = (file: string) => ({
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
  RECORDED: join(folder, file),
  NODE_OPTIONS: `--import=${pathToFileURL(recorder).href}`,
});

/** What was recorded, each target once. */
function recorded(file: string): string[] {
  const path = join(folder, file);
  return existsSync(path) ? [...new Set(readFileSync(path, 'utf8').trim().split('\n'))].sort() : [];
}

const isOfThisMachine = (line: string): boolean =>
  /^(?:connect|lookup|datagram) (?:127\.\d+\.\d+\.\d+|::1|localhost|unix:\S*)$/.test(line);
const outside = (lines: readonly string[]) => lines.filter((line) => !isOfThisMachine(line));

describe('the record of connections', () => {
  it('holds every way out: sockets, requests, names, datagrams', async () => {
    const program = `
      import dgram from 'node:dgram'; import dns from 'node:dns'; import net from 'node:net';
      const quiet = () => {};
      net.connect(9, '192.0.2.1').on('error', quiet).destroy();
      net.connect({ port: 9, host: '192.0.2.2' }).on('error', quiet).destroy();
      net.connect(9, '127.0.0.1').on('error', quiet).destroy();
      fetch('http://192.0.2.3/', { signal: AbortSignal.timeout(50) }).catch(quiet);
      dns.promises.resolve4('report.invalid').catch(quiet);
      dns.lookup('collect.invalid', quiet);
      const socket = dgram.createSocket('udp4').on('error', quiet);
      socket.send('x', 9, '192.0.2.4', () => socket.close());
      setTimeout(() => process.exit(), 200);`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      env: environment('control'),
    });
    const seen = recorded('control');
    for (const place of ['connect 192.0.2.1', 'connect 192.0.2.2', 'connect 192.0.2.3', 'connect 127.0.0.1']) {
      expect(seen).toContain(place);
    }
    expect(seen).toEqual(
      expect.arrayContaining(['resolve4 report.invalid', 'lookup collect.invalid', 'datagram 192.0.2.4']),
    );
    expect(outside(seen)).not.toContain('connect 127.0.0.1');
  });

  it('sees the federation runtime report to its maker when nobody forbids it', async () => {
    const program = `
      import { readFileSync } from 'node:fs'; import { ApolloGateway } from '@apollo/gateway';
      await new ApolloGateway({ supergraphSdl: readFileSync('gateway/supergraph/supergraph.graphql', 'utf8') }).load();
      setTimeout(() => process.exit(), 1000);`;
    const run = (file: string, more: object) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        cwd: root,
        env: { ...environment(file), ...more },
      });
    await run('reporting', {});
    expect(outside(recorded('reporting'))).not.toEqual([]);
    await run('silenced', { APOLLO_TELEMETRY_DISABLED: '1' });
    expect(recorded('silenced')).toEqual([]);
  });
});

describe('the product, started as one starts it', () => {
  let product: ChildProcess;
  let address: string;
  beforeAll(async () => {
    product = spawn(process.execPath, [join(root, 'dist/infra/start/start.js'), '--port', '0'], {
      cwd: folder,
      env: { ...environment('product'), LANG: 'en_GB.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    address = await addressOf(product);
  }, 120_000);
  afterAll(async () => {
    if (product.exitCode !== null) return;
    const ended = once(product, 'exit');
    product.kill('SIGTERM');
    await ended;
  });

  it('answers all it documents, and speaks to nobody outside this machine', async () => {
    const ask = inOrder({ address, ask: asker(address) });
    for (const one of operations()) {
      const { status, data } = await ask(one);
      expect([one.name, status, data === null]).toEqual([one.name, 200, false]);
    }
    expect((await fetch(`${address}/`, { headers: { accept: 'text/html' } })).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    const lines = recorded('product');
    expect(lines.some((line) => line.startsWith('connect '))).toBe(true);
    expect(outside(lines)).toEqual([]);
  });
});

/** The address it announces. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  const progress: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => progress.push(text));
  for await (const line of createInterface({ input: child.stdout })) {
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (found !== undefined) {
      child.stdout.resume();
      return found;
    }
  }
  throw new Error(`it ended before it was ready: ${progress.join('')}`);
}
