import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discardEmbeddedServer, type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { commandOf } from '#shared/database/processes.js';
import { withClient } from '#shared/database/provision.js';
import { FolderInUse } from '#shared/database/StartupProblem.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '#tests/support/suite.js';
import { startupProblemOf } from './startupProblemOf.js';

let folder: string;
let opened: EmbeddedServer[];
let children: ChildProcess[];
let folders: string[];

const newFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'archipel-tests-embedded-'));
  folders.push(path);
  return path;
};

// One folder for all tests, since making a cluster takes a second; each leaves it stopped. The first start has its own.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-tests-embedded-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  [opened, children, folders] = [[], [], []];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of opened) await server.stop();
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

const open = async (options: { folder?: string } = {}): Promise<EmbeddedServer> => {
  const server = await openEmbeddedServer({ folder, settings: { fsync: 'off' }, ...options });
  opened.push(server);
  return server;
};

/** Another process that opens the folder; resolves with what it says: an address, or why not. */
const openElsewhere = async (where = folder, env = process.env): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('openServer.js', import.meta.url)), where], { env });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
};

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);
const postmaster = (): number => Number.parseInt(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10);

describe('the embedded server', () => {
  it('is a PostgreSQL 18 in UTF-8 and UTC that sorts French, on the loopback only', async () => {
    const server = await open();
    const [row] = await query(
      server.superuserUrl(),
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
              current_setting('timezone') AS zone, current_setting('listen_addresses') AS addresses,
              upper('é') AS upper, (SELECT datlocprovider FROM pg_database WHERE datname = current_database()) AS provider,
              (SELECT string_agg(w, ' ' ORDER BY w COLLATE "fr-x-icu") FROM unnest(array['côte', 'cote', 'coté', 'Zoé', 'été']) w) AS sorted`,
    );
    expect(row).toEqual({
      version: 18,
      encoding: 'UTF8',
      zone: 'UTC',
      addresses: '127.0.0.1',
      // The server's own locale, the same on every system, which knows letters beyond ASCII.
      upper: 'É',
      provider: 'b',
      sorted: 'cote coté côte été Zoé',
    });
  });

  it('keeps its folder, its password and its port to itself from one start to the next', async () => {
    const first = await open();
    await query(first.superuserUrl(), 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await open();
    expect(second.superuserUrl()).toBe(first.superuserUrl());
    expect(await query(second.superuserUrl(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'superuser.secret')).mode & 0o777).toBe(0o600);
    await expect(query(second.superuserUrl().replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('stops with nothing left running, and may be stopped twice', async () => {
    const server = await open();
    const pid = postmaster();
    await server.stop();
    await server.stop();
    expect(commandOf(pid) ?? '').not.toContain(folder);
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('works in a folder whose name has spaces, quotes and accents', async () => {
    const server = await open({ folder: join(newFolder(), "l'été à Liévin") });
    expect(await query(server.superuserUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('started by root', () => {
  // In a container no user namespace may be made: a search path without `unshare` is the same to us.
  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('where no user namespace can be made, PostgreSQL runs as an ordinary user', async () => {
    const parent = newFolder();
    chmodSync(parent, 0o711);
    const data = join(parent, 'data');
    const { child, said } = await openElsewhere(data, { ...process.env, PATH: '/nonexistent' });
    expect(await query(said, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const pid = Number.parseInt(readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8'), 10);
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(commandOf(pid) ?? '').not.toContain(data);
  });
});

describe('a folder opened twice', () => {
  it('is refused to another process, with a sentence that names the first', async () => {
    await open();
    const { said } = await openElsewhere();
    expect(said).toContain(`already in use by another copy (process ${process.pid})`);
  });

  it('is refused in the same process too, without harm to the first', async () => {
    const server = await open();
    const problem = await startupProblemOf(open());
    expect(problem).toBeInstanceOf(FolderInUse);
    expect(problem.french).toContain(`processus ${process.pid}`);
    expect(await query(server.superuserUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('after a kill -9', () => {
  it('of PostgreSQL alone, a session still at work is waited for, and what was written is there', async () => {
    const server = await open();
    await query(server.superuserUrl(), 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer');
    const busy = `SELECT count(*) FROM generate_series(1, 3000000) a WHERE a::text LIKE '%x%'`;
    const atWork = query(server.superuserUrl(), busy).catch((error: unknown) => error);
    const seen = `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%generate_series%' AND pid <> pg_backend_pid()`;
    while ((await query(server.superuserUrl(), seen)).length === 0);
    process.kill(postmaster(), 'SIGKILL');
    await server.restart();
    await atWork;
    expect(await query(server.superuserUrl(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('of the product, the next start takes over and leaves one server, then none', async () => {
    const { child, said } = await openElsewhere();
    await query(said, 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer');
    await kill(child);
    const orphan = postmaster();
    expect(commandOf(orphan)).toContain(folder);

    const server = await open();
    expect(commandOf(orphan) ?? '').not.toContain(folder);
    expect(await query(server.superuserUrl(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    const pid = postmaster();
    await server.stop();
    expect(commandOf(pid) ?? '').not.toContain(folder);
  });

  it('of the product and of PostgreSQL, the next start recovers', async () => {
    const { child, said } = await openElsewhere();
    await query(said, 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(postmaster(), 'SIGKILL');
    await kill(child);
    const server = await open();
    expect(await query(server.superuserUrl(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it("a process number now given to another program stops nothing, neither PostgreSQL's nor ours", async () => {
    const server = await open();
    await server.stop();
    const pidFile = join(folder, 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n`);
    writeFileSync(join(folder, 'in-use.json'), JSON.stringify({ pid: process.pid, start: 'another boot' }));
    const again = await open();
    expect(await query(again.superuserUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('the folder can be thrown away, with the server still running over it', async () => {
    const abandoned = newFolder();
    const { child } = await openElsewhere(abandoned);
    const inUse = await startupProblemOf(discardEmbeddedServer(abandoned));
    expect(inUse.message).toContain(String(child.pid));
    const pid = Number.parseInt(readFileSync(join(abandoned, 'cluster', 'postmaster.pid'), 'utf8'), 10);
    await kill(child);
    await discardEmbeddedServer(abandoned);
    expect(existsSync(abandoned)).toBe(false);
    expect(commandOf(pid) ?? '').not.toContain(abandoned);
  });

  it('in the middle of the first start, the next one starts over', async () => {
    const halfMade = newFolder();
    mkdirSync(join(halfMade, 'cluster.new'));
    writeFileSync(join(halfMade, 'cluster.new', 'PG_VERSION'), '18\n');
    const server = await open({ folder: halfMade });
    expect(await query(server.superuserUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
