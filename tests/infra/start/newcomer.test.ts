import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from '#shared/database/processes.js';
import { withClient } from '#shared/database/provision.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { until } from '#tests/support/until.js';
import { rowCounts, superuserUrl } from './rowCounts.js';
import { killAll, postgresOf, refusal, root, TerminalRun } from './TerminalRun.js';
import { discardWorkingFolder, workingFolder } from './workingFolder.js';

const poleName = '{ pole(siren: "200060358") { name } }';

async function ask(address: string, query: string): Promise<{ data: Record<string, unknown> }> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as { data: Record<string, unknown> };
}

/** A command in the shell, as one pastes it, in the project's folder. */
async function paste(command: string): Promise<string> {
  const shell = spawn('bash', ['-c', command], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  await once(shell, 'close');
  return out;
}

describe('a copy in a folder', () => {
  let folder: string;
  let counts: Record<string, number>;
  beforeAll(() => {
    folder = workingFolder();
  });
  afterEach(killAll);
  afterAll(() => discardWorkingFolder(folder));

  it('tells each step of the first start, answers the question it prints, and leaves nothing behind at Ctrl-C', async () => {
    const run = new TerminalRun(folder);
    const address = await run.address();
    for (const step of ['Console', 'PostgreSQL', 'Loading 150 communes', 'Adding the demonstration']) {
      expect(run.progress).toMatch(new RegExp(`^ {2}${step} … \\d+\\.\\d s$`, 'm'));
    }
    expect(run.said).toContain(`Console   ${address}/\n`);
    expect(run.said).toMatch(/director +Director of the Artois metropolitan pole/);
    const command = /^ {4}curl [\s\S]*?'$/m.exec(run.said)?.[0] ?? '';
    expect(command).toContain(`PORT=${new URL(address).port} npm run --silent token -- director`);
    const { data } = JSON.parse(await paste(command)) as { data: { pole: { allocations: { totalCount: number } } } };
    expect(data.pole.allocations.totalCount).toBeGreaterThan(0);
    counts = await rowCounts(folder);
    const postgres = postgresOf(folder);
    expect(postgres).not.toBeNull();
    expect(await run.stop()).toBe(0);
    expect(startOf(postgres ?? 0)).toBeNull();
  });

  it('speaks French in a French terminal, and loads nothing a second time', async () => {
    const run = new TerminalRun(folder, [], { LANG: 'fr_FR.UTF-8' });
    await run.address();
    expect(run.said).toContain('Archipel répond. Ctrl-C l’arrête.');
    expect(run.said).toMatch(/director +Direction du Pôle métropolitain de l’Artois/);
    expect(run.progress).toMatch(/Trois bases de données … \d+,\d s/);
    expect(run.progress).not.toContain('Chargement');
    expect(await rowCounts(folder)).toEqual(counts);
    expect(await run.stop()).toBe(0);
  });

  it('loads again what a start cut short may have left half loaded, without a row more', async () => {
    rmSync(join(folder, '.archipel/filling.json'));
    const run = new TerminalRun(folder);
    await run.address();
    expect(run.progress).toContain('Adding the demonstration');
    expect(await rowCounts(folder)).toEqual(counts);
    await run.stop();
  });

  it('makes a damaged table of tenants again', async () => {
    const path = join(folder, '.archipel/tenants.json');
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.slice(0, 100));
    const run = new TerminalRun(folder);
    await run.address();
    expect(readFileSync(path, 'utf8')).toBe(sound);
    await run.stop();
  });

  it('does not guess what the folder holds when its mark is damaged', async () => {
    const path = join(folder, '.archipel/filling.json');
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.slice(0, 10));
    const { code, sentence } = await refusal(folder);
    expect([code, sentence]).toEqual([
      1,
      expect.stringContaining('filling.json, which says what the data folder holds'),
    ]);
    expect(postgresOf(folder)).toBeNull();
    writeFileSync(path, sound);
  });

  it('tells a second copy which process has the folder, and goes on unharmed', async () => {
    const first = new TerminalRun(folder);
    const address = await first.address();
    for (const args of [[], ['--reset']]) {
      const { code, sentence } = await refusal(folder, args, { PORT: new URL(address).port });
      expect([code, sentence]).toEqual([1, expect.stringContaining(`another copy (process ${first.pid})`)]);
    }
    expect((await ask(address, poleName)).data.pole).not.toBeNull();
    const elsewhere = workingFolder();
    const { code, sentence } = await refusal(elsewhere, [], { PORT: new URL(address).port, LC_ALL: 'fr_FR.UTF-8' });
    expect([code, sentence]).toEqual([1, expect.stringMatching(/^Le port \d+ de 127\.0\.0\.1 est déjà utilisé/)]);
    expect(postgresOf(elsewhere)).toBeNull();
    await discardWorkingFolder(elsewhere);
    expect(await first.stop()).toBe(0);
  });

  it('starts its PostgreSQL again when somebody kills it', async () => {
    const run = new TerminalRun(folder);
    const address = await run.address();
    const killed = postgresOf(folder) ?? 0;
    process.kill(killed, 'SIGKILL');
    await until(async () => run.progress.includes('PostgreSQL answers again.'));
    expect(postgresOf(folder)).not.toBe(killed);
    await until(async () => (await ask(address, poleName)).data?.pole !== null);
    expect(await run.stop()).toBe(0);
    expect(postgresOf(folder)).toBeNull();
  });

  it('recovers by itself after kill -9', async () => {
    const killed = new TerminalRun(folder);
    await killed.address();
    await killed.kill();
    expect(postgresOf(folder)).not.toBeNull();
    const next = new TerminalRun(folder);
    await next.address();
    expect(await rowCounts(folder)).toEqual(counts);
    expect(await next.stop()).toBe(0);
    expect(postgresOf(folder)).toBeNull();
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('finishes what it is answering at %s', async (signal) => {
    const run = new TerminalRun(folder);
    const address = await run.address();
    await withClient(superuserUrl(folder, 'pma'), async (client) => {
      await client.query('BEGIN; LOCK TABLE pole IN ACCESS EXCLUSIVE MODE');
      const inFlight = ask(address, poleName);
      await untilWaitedFor(client);
      run.press(signal);
      // npm hands the terminal's Ctrl-C on: the same key, twice.
      process.kill(run.pid, signal);
      await until(async () => (await fetch(`${address}/health/live`).catch(() => null)) === null);
      await client.query('ROLLBACK');
      expect((await inFlight).data.pole).toMatchObject({ name: expect.stringContaining('Artois') });
    });
    expect(await run.ended()).toBe(0);
    expect(postgresOf(folder)).toBeNull();
  });

  it('ends at once at a second Ctrl-C, PostgreSQL too', async () => {
    const run = new TerminalRun(folder);
    const address = await run.address();
    await withClient(superuserUrl(folder, 'pma'), async (client) => {
      await client.query('BEGIN; LOCK TABLE pole IN ACCESS EXCLUSIVE MODE');
      const inFlight = ask(address, poleName).catch(() => 'cut');
      await untilWaitedFor(client);
      run.press('SIGINT');
      const again = setInterval(() => run.press('SIGINT'), 100);
      expect(await run.ended()).toBe(130);
      clearInterval(again);
      expect(await inFlight).toBe('cut');
    }).catch((error: unknown) => {
      // The server ended under our own connection.
      if (!String(error).includes('Connection terminated')) throw error;
    });
    await until(async () => postgresOf(folder) === null);
  });
});

async function untilWaitedFor(client: { query(text: string): Promise<{ rowCount: number | null }> }): Promise<void> {
  await until(async () => {
    const waiting = await client.query(`SELECT 1 FROM pg_locks WHERE relation = 'pole'::regclass AND NOT granted`);
    return (waiting.rowCount ?? 0) > 0;
  });
}
