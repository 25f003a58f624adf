import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents } from './documents.js';
import { generatedFiles } from './generatedFiles.js';

/** `npm run schema` writes every generated file; with `--check` it only says which ones are not what the code says. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const checking = process.argv.includes('--check');
const stale: string[] = [];

for (const { path, content } of [...(await generatedFiles()), ...documents()]) {
  if (written(`${root}${path}`) === content) continue;
  stale.push(path);
  if (checking) continue;
  mkdirSync(dirname(`${root}${path}`), { recursive: true });
  writeFileSync(`${root}${path}`, content);
}

if (stale.length > 0) {
  console.log(`${checking ? 'Not what the code says; run "npm run schema":' : 'Written:'}\n  ${stale.join('\n  ')}`);
  if (checking) process.exitCode = 1;
}

function written(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
