import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedPlace, type FilePlace, type FileStore } from './FileStore.js';

/** After so many milliseconds a temporary file is nobody's any more: it was left by a process that died. */
const forgotten = 3_600_000;

/**
 * Files in a folder: `<tenant>/<first two digits>/<sha256>`. Written under a temporary name, flushed, then renamed: an
 * object is whole or absent, whatever ends the process.
 */
export function folderStore(folder: string): FileStore {
  const folderOf = ({ tenant, sha256 }: FilePlace) => join(folder, tenant, sha256.slice(0, 2));
  const pathOf = (place: FilePlace) => join(folderOf(checkedPlace(place)), place.sha256);
  const has = (place: FilePlace) =>
    access(pathOf(place)).then(
      () => true,
      () => false,
    );

  return {
    has,
    async put(place, bytes) {
      if (await has(place)) return;
      const path = pathOf(place);
      await mkdir(folderOf(place), { recursive: true, mode: 0o700 });
      const temporary = `${path}.${randomUUID()}.part`;
      try {
        const file = await open(temporary, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, path);
        await flushFolder(folderOf(place));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async get(place) {
      try {
        return await readFile(pathOf(place));
      } catch (error) {
        if (isAbsence(error)) return null;
        throw error;
      }
    },
    async remove(place) {
      await rm(pathOf(place), { force: true });
    },
    async *list() {
      for (const tenant of await namesIn(folder)) {
        for (const first of await namesIn(join(folder, tenant))) {
          const inside = join(folder, tenant, first);
          for (const name of await namesIn(inside)) {
            if (/^[0-9a-f]{64}$/.test(name)) yield { tenant, sha256: name };
            else if (name.endsWith('.part')) await clear(join(inside, name));
          }
        }
      }
    },
  };
}

/** A new name is safe only once its folder is: a crash may otherwise forget it. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function clear(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null && found.mtimeMs < Date.now() - forgotten) await rm(path, { force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
