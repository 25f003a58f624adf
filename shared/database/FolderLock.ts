import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from './processes.js';
import { FolderInUse } from './StartupProblem.js';

const lockName = 'in-use.json';

type Owner = { readonly pid: number; readonly start: string };

/**
 * Marks a data folder as opened by this process, so that a live copy is told from what a killed one left behind.
 *
 * @throws FolderInUse when a living process, this one included, has it open
 */
export function lockFolder(folder: string): { release(): void } {
  const path = join(folder, lockName);
  const mine = join(folder, `${lockName}.${process.pid}`);
  const content = JSON.stringify({ pid: process.pid, start: startOf(process.pid) ?? '' } satisfies Owner);
  writeFileSync(mine, content, { mode: 0o600 });
  try {
    takeOver(path, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release: () => {
      if (readText(path) === content) rmSync(path, { force: true });
    },
  };
}

/** The process that has this folder open, or null when nobody living has. */
export function folderOwner(folder: string): number | null {
  return livingOwner(readText(join(folder, lockName)));
}

/** A hard link appears with its whole content at once, and never replaces another: two starters cannot both win. */
function takeOver(path: string, mine: string): void {
  for (;;) {
    try {
      linkSync(mine, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = readText(path);
    const owner = livingOwner(found);
    if (owner !== null) throw new FolderInUse(owner);
    discardStale(path, found);
  }
}

/** Moves the dead owner's lock away; another starter may have replaced it meanwhile, and then it is given back. */
function discardStale(path: string, expected: string | null): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readText(aside) !== expected) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function livingOwner(content: string | null): number | null {
  if (content === null) return null;
  try {
    const owner = JSON.parse(content) as Owner;
    return startOf(owner.pid) === owner.start ? owner.pid : null;
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
