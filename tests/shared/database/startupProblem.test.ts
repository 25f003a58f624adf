import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { afterEach, beforeEach, describe, expect, it } from '#tests/support/suite.js';
import { startupProblemOf } from './startupProblemOf.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipel-tests-problem-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (options: { folder?: string; port?: number } = {}) =>
  openEmbeddedServer({ folder, settings: { fsync: 'off' }, ...options });

/** Runs `work` on a disk of 8 MB, or returns null where none can be mounted. */
function onSmallDisk<T>(mode: 'rw' | 'ro', work: (disk: string) => T): T | null {
  const disk = mkdtempSync(join(tmpdir(), 'archipel-disk-'));
  const unmount = () => {
    spawnSync('umount', [disk]);
    rmdirSync(disk);
  };
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=8m,${mode}`, 'none', disk]).status !== 0) {
    rmdirSync(disk);
    return null;
  }
  const result = work(disk);
  if (result instanceof Promise) return result.finally(unmount) as T;
  unmount();
  return result;
}

describe('one clear sentence says', () => {
  it('that the folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const problem = await startupProblemOf(open({ folder: join(file, 'data') }));
    expect([problem.code, problem.message]).toEqual([
      'FOLDER_NOT_WRITABLE',
      expect.stringContaining(join(file, 'data')),
    ]);
  });

  it('that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const problem = await startupProblemOf(open({ port }));
    other.close();
    expect([problem.code, problem.message]).toEqual(['PORT_IN_USE', expect.stringContaining(String(port))]);
  });

  it('that the folder was made by another version', async () => {
    mkdirSync(join(folder, 'cluster'));
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    const problem = await startupProblemOf(open());
    expect([problem.code, problem.message]).toEqual(['OTHER_VERSION', expect.stringContaining('PostgreSQL 17')]);
  });

  // Only root may mount a small disk to fill, and not in every container.
  const whereDisksMount = onSmallDisk('ro', () => true) ? it : it.skip;

  whereDisksMount('that the disk is full', async () => {
    await onSmallDisk('rw', async (disk) => {
      const problem = await startupProblemOf(open({ folder: join(disk, 'data') }));
      expect([problem.code, problem.message]).toEqual(['DISK_FULL', expect.stringContaining(join(disk, 'data'))]);
    });
  });

  whereDisksMount('that the disk is read-only', async () => {
    await onSmallDisk('ro', async (disk) => {
      const problem = await startupProblemOf(open({ folder: join(disk, 'data') }));
      expect(problem.code).toBe('FOLDER_NOT_WRITABLE');
    });
  });
});
