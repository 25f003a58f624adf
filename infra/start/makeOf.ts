import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveIntoPlace } from './moveIntoPlace.js';

/** In a folder that was made: the digest of what it was made from. */
const mark = '.sources';

/**
 * Makes a folder unless it was made of the same before. It is made beside its place and moved there whole: two starts at
 * once never see, or read, half of it.
 * @param digest of everything it is made from
 * @param make fills the folder it is given
 */
export async function makeOf(digest: string, place: string, make: (folder: string) => Promise<void>): Promise<void> {
  const isMade = () => {
    const path = join(place, mark);
    return existsSync(path) && readFileSync(path, 'utf8') === digest;
  };
  if (isMade()) return;
  const making = `${place}-${process.pid}`;
  try {
    await make(making);
    writeFileSync(join(making, mark), digest);
    if (!isMade()) moveIntoPlace(making, place, isMade);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Every file under a folder, however deep. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
