import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { filesUnder, makeOf } from './makeOf.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = join(root, 'gateway/console');
const built = join(root, 'dist/gateway/console');

/**
 * Builds the console when its sources, or the packages it is made of, are not those of the last build.
 * Where the sources are absent, as in an image, what was built before is taken as it is.
 * @returns the folder to serve
 */
export async function buildConsole(): Promise<string> {
  if (!existsSync(sources)) return built;
  await makeOf(digestOfSources(), built, async (folder) => {
    const { build } = await import('vite');
    await build({ configFile: join(sources, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder } });
    compressFiles(folder);
  });
  return built;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = [...filesUnder(sources), join(root, 'package-lock.json')].sort();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Compressed once here, so that no request waits for it. Fonts are compressed by their format. */
function compressFiles(folder: string): void {
  for (const file of filesUnder(folder).filter((name) => /\.(?:js|css|html|svg)$/.test(name))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: text.length } }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await buildConsole());
}
