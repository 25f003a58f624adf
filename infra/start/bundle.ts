import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, makeOf } from './makeOf.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const compiled = join(root, 'dist');
const bundle = join(compiled, 'bundle');
const houses = ['shared', 'subgraphs', 'gateway', 'infra'];

/**
 * Joins the compiled modules of `npm start` into a few files under `dist/bundle`: finding and reading some 1,700 of them
 * one by one takes a start longer than running them. Packages stay where they are installed, read as by every other program.
 */
export async function bundleStart(): Promise<void> {
  await makeOf(digestOfCompiled(), bundle, async (folder) => {
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [{ name: 'own-address', transform: withOwnAddress }],
      ssr: { external: true },
      build: {
        ssr: 'dist/infra/start/start.js',
        outDir: folder,
        // Classes are types of the graph under their own names.
        rolldownOptions: { output: { keepNames: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
      },
    });
  });
}

/** The compiler leaves a file alone that comes out as it was: its time and size tell it. */
function digestOfCompiled(): string {
  const hash = createHash('sha256');
  const modules = houses.flatMap((house) => filesUnder(join(compiled, house))).filter((file) => /\.m?js$/.test(file));
  for (const file of [join(root, 'package-lock.json'), ...modules.sort()]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** Modules find what lies beside them by their own address: it stays the one they were compiled to. */
function withOwnAddress(code: string, id: string): string | null {
  if (!id.startsWith(compiled) || !code.includes('import.meta.url')) return null;
  const address = JSON.stringify(relative(bundle, id).replaceAll('\\', '/'));
  return code.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`);
}
