import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSecrets } from '#infra/docker/composeConfiguration.js';
import { type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { freePort } from '#shared/database/freePort.js';
import { withClient } from '#shared/database/provision.js';
import { asker } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';
import { type ComposeService, composeFile } from './composeFile.js';
import { imageTree } from './imageTree.js';

const services = ['gateway', 'issuer', 'commune', 'call', 'pma'] as const;

/** No container engine here: each container's command, with its variables, on what the image holds. */
describe('what docker-compose.yml starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-containers-'));
  const children: ChildProcess[] = [];
  const ports = new Map<string, number>();
  let image: string;
  let server: EmbeddedServer;
  let compose: Readonly<Record<string, ComposeService>>;

  /** Where a container name, or a port of this machine, leads when there are no containers. */
  const moved = (text: string): string => {
    let here = text.replaceAll(/@\w+-database:5432/g, `@127.0.0.1:${server.port}`);
    for (const [name, port] of ports) {
      const usual = compose[name]?.environment?.PORT ?? '';
      here = here.replaceAll(`//${name}:${usual}`, `//127.0.0.1:${port}`);
      here = here.replaceAll(`//127.0.0.1:${usual}`, `//127.0.0.1:${port}`);
    }
    return here.replace(/^\/tmp\//, `${folder}/`).replace(/^\/app\//, `${image}/`);
  };

  const run = (name: string, more: Readonly<Record<string, string>> = {}) => {
    const { command = [], environment = {} } = compose[name] as ComposeService;
    const given = Object.entries(environment).map(([variable, value]) => [variable, moved(value)]);
    const port = ports.get(name);
    const child = spawn(process.execPath, command.slice(1), {
      cwd: image,
      env: {
        NODE_ENV: 'production',
        APOLLO_TELEMETRY_DISABLED: '1',
        ...Object.fromEntries(given),
        ...(port === undefined ? {} : { PORT: String(port), HOST: '127.0.0.1' }),
        ...more,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.push(child);
    return child;
  };

  const load = async (more: Readonly<Record<string, string>> = {}) => {
    const loader = run('loader', more);
    let said = '';
    loader.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const [code] = await once(loader, 'close');
    return { code, said };
  };

  const countOf = (scale: string, table: string) =>
    withClient(server.superuserUrl(scale), async (client) => {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*) FROM ${table}`);
      return Number(rows[0]?.count);
    });

  beforeAll(async () => {
    image = imageTree();
    server = await openEmbeddedServer({ folder: join(folder, 'postgres'), settings: { fsync: 'off' } });
    for (const name of services) ports.set(name, (await freePort(0)) ?? 0);
    const secrets = Object.keys(composeSecrets).map((name) => [name, name.toLowerCase().padEnd(40, 'x')]);
    const password = decodeURIComponent(new URL(server.superuserUrl()).password);
    const superusers = ['COMMUNE', 'CALL', 'PMA'].map((scale) => [`${scale}_POSTGRES_PASSWORD`, password]);
    compose = composeFile({ ...Object.fromEntries([...secrets, ...superusers]), LOG_LEVEL: 'silent' }).services;
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(
      children.map((child) => (child.exitCode === null && child.signalCode === null ? once(child, 'close') : null)),
    );
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(image, { recursive: true, force: true });
  });

  it('says which server cannot be used, and why', async () => {
    const wrong = `postgres://postgres:wrong@127.0.0.1:${server.port}/postgres`;
    const { code, said } = await load({ CALL_SUPERUSER_URL: wrong });
    expect(code).toBe(1);
    expect(said).toContain('The server of the scale call cannot be prepared: password authentication failed');
    expect(said).not.toContain('    at ');
  });

  it('loads the territory and the demonstration once', async () => {
    const first = await load();
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining('Adding the demonstration') });
    const counts = () =>
      Promise.all([countOf('commune', 'commune'), countOf('call', 'labelling'), countOf('pma', 'allocation')]);
    const loaded = await counts();
    expect(loaded[0]).toBe(150);
    expect(Math.min(...loaded)).toBeGreaterThan(0);
    const second = await load();
    expect(second).toMatchObject({ code: 0, said: expect.not.stringContaining('Loading') });
    expect(await counts()).toEqual(loaded);
    const emptied = await load({ EMPTY: '1' });
    expect(emptied.code).toBe(1);
    expect(emptied.said).toContain('already holds a demonstration: give it an empty server.');
  });

  it('answers a question that crosses the three scales, to somebody the issuer knows', async () => {
    const ended: string[] = [];
    for (const name of services) {
      const service = run(name);
      service.stderr?.on('data', (text: Buffer) => ended.push(`${name}: ${text}`));
      service.once('exit', (code) => ended.push(`${name} ended (${code})`));
    }
    const address = `http://127.0.0.1:${ports.get('gateway')}`;
    await until(async () => {
      if (ended.length > 0) throw new Error(ended.join('\n'));
      const ready = await fetch(`${address}/health/ready`).then(
        (answer) => answer.json(),
        () => null,
      );
      const { parts = {} } = (ready ?? {}) as { parts?: Record<string, string> };
      return ['commune', 'call', 'pma'].every((scale) => parts[scale] === 'READY');
    });
    const ask = asker(address);
    const question = `{ pole(siren: "200060358") { allocations(filter: {checks: [OVER_ALLOCATED]}) {
      totalCount nodes { reference team { project { title leadCommune { name } } } } } } }`;
    const answer = await ask('director', question);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.pole.allocations.totalCount).toBeGreaterThan(0);
    expect(answer.data.pole.allocations.nodes[0].team.project.leadCommune.name).toMatch(/\w/);
    for (const source of answer.extensions.sources) expect(source.state).toBe('ANSWERED');
  });
});
