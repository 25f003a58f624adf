import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What git does not keep: the names .gitignore gives, and git's own folder. */
const kept = (() => {
  const names = read('.gitignore').split('\n').filter(Boolean);
  const ignored = new Set(['.git', ...names.map((name) => name.replace(/\/$/, ''))]);
  return (name: string) => !ignored.has(name) && !name.endsWith('.tsbuildinfo');
})();

/** Every file of the repository, from its root: "shared/identity/Actor.ts". The lock is npm's own and left out. */
export const files: readonly string[] = filesUnder('').filter((path) => path !== 'package-lock.json');

/** Every folder that holds a file itself, with a slash at its end; the root is left out. */
export const folders: readonly string[] = [
  ...new Set(files.filter((path) => path.includes('/')).map((path) => path.slice(0, path.lastIndexOf('/') + 1))),
].sort();

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => kept(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))
    .sort();
}

/** Whether git keeps text or bytes there. */
export const isText = (path: string): boolean => !/\.(?:png|jpg|ico|woff2?)$/.test(path);

export const isCode = (path: string): boolean => /\.(?:ts|tsx|mjs|js)$/.test(path);
