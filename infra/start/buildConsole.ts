import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { moveIntoPlace } from './moveIntoPlace.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = join(root, 'gateway/console');
const built = join(root, 'dist/gateway/console');
/** In a build: the digest of what it was made from. */
const mark = '.sources';

/**
 * Builds the console when its sources, or the packages it is made of, are not those of the last build.
 * Where the sources are absent, as in an image, what was built before is taken as it is.
 * @returns the folder to serve
 */
export async function buildConsole(): Promise<string> {
  if (!existsSync(sources)) return built;
  const digest = digestOfSources();
  if (isBuiltFrom(digest)) return built;
  // Beside its place and moved there whole: two starts at once never see, or serve, half of a build.
  const building = `${built}-${process.pid}`;
  try {
    const { build } = await import('vite');
    await build({ configFile: join(sources, 'vite.config.ts'), logLevel: 'warn', build: { outDir: building } });
    compressFiles(building);
    writeFileSync(join(building, mark), digest);
    if (isBuiltFrom(digest)) return built;
    moveIntoPlace(building, built, () => isBuiltFrom(digest));
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return built;
}

function isBuiltFrom(digest: string): boolean {
  const path = join(built, mark);
  return existsSync(path) && readFileSync(path, 'utf8') === digest;
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

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await buildConsole());
}
