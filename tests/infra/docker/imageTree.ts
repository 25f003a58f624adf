import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from './composeFile.js';

/** Packages that the image's build takes away, by its own words. */
function removedPackages(dockerfile: string): string[] {
  const removed = /rm -rf ((?:node_modules\/\S+\s*)+)/.exec(dockerfile)?.[1] ?? '';
  return removed
    .trim()
    .split(/\s+/)
    .map((path) => path.replace('node_modules/', ''));
}

/**
 * A folder that holds what the image's last stage holds, and nothing else of the repository: a program that needs more
 * fails here as it would in a container.
 */
export function imageTree(): string {
  const dockerfile = readFileSync(`${root}infra/docker/Dockerfile`, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'archipel-image-'));
  const copies = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) (\S+)$/gm)];
  for (const [, from = '', to = ''] of copies) {
    if (from === 'node_modules') linkPackages(folder, removedPackages(dockerfile));
    else for (const path of expanded(from)) copyTo(path, join(folder, to), to.endsWith('/'));
  }
  return folder;
}

function expanded(path: string): string[] {
  if (!basename(path).startsWith('*')) return [path];
  const ending = basename(path).slice(1);
  const folder = dirname(path);
  return readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

function copyTo(path: string, target: string, isFolder: boolean): void {
  const place = isFolder ? join(target, basename(path)) : target;
  mkdirSync(dirname(place), { recursive: true });
  // Tests do not enter the build, and another suite may be building the console at this moment.
  const left = /\/dist\/(?:tests|gateway\/console)/;
  cpSync(`${root}${path}`, place, { recursive: true, filter: (source) => !left.test(source) });
}

/** What only builds or tests is left out, as `npm prune --omit=dev` does for the packages named in package.json. */
function linkPackages(folder: string, removed: readonly string[]): void {
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const absent = new Set([...removed, ...Object.keys(devDependencies)]);
  const names = readdirSync(`${root}node_modules`).flatMap((name) =>
    name.startsWith('@') ? readdirSync(`${root}node_modules/${name}`).map((inner) => `${name}/${inner}`) : [name],
  );
  for (const name of names) {
    if (name.startsWith('.') || absent.has(name) || absent.has(dirname(name))) continue;
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(`${root}node_modules/${name}`, join(folder, 'node_modules', name));
  }
}
