import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** What the compiler reads, beside its own settings and the installed packages. */
const houses = ['shared', 'subgraphs', 'gateway', 'infra', 'tests'];
const settings = ['tsconfig.json', 'package.json', 'node_modules/.package-lock.json'];
const stampOf = (root) => `${root}dist/.compiled`;

/**
 * Whether nothing has changed since `root` was last compiled without a fault. The compiler finds that too, but takes longer
 * than PostgreSQL does to start. Folders count with their files: one that lost a file is younger than it was.
 */
export function isCompiled(root) {
  const stamp = statSync(stampOf(root), { throwIfNoEntry: false });
  if (stamp === undefined) return false;
  const older = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs < stamp.mtimeMs;
  };
  return settings.every((name) => older(root + name)) && houses.every((name) => isOlder(root + name, older));
}

/** @param since when the compiler began: what was written while it ran is compiled the next time */
export function markCompiled(root, since) {
  writeFileSync(stampOf(root), '');
  utimesSync(stampOf(root), since, since);
}

function isOlder(folder, older) {
  if (!older(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path.endsWith('gateway/console') || isOlder(path, older);
    return !/\.(ts|json)$/.test(entry.name) || older(path);
  });
}
