// Builds what changed since the last start, then hands over to the compiled program named on the command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isCompiled, markCompiled } from './isCompiled.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const program = process.argv[2] ?? 'infra/start/start.js';
process.argv.splice(2, 1);

// An image holds the compiled program without the compiler: there is nothing to build then.
const compiler = `${root}node_modules/typescript/bin/tsc`;
/** Whether the modules joined for a start are those that are compiled now. */
let joined = false;
if (existsSync(compiler)) {
  joined = isCompiled(root) || (await build());
} else if (!existsSync(`${root}node_modules`) || !existsSync(`${root}dist/${program}`)) {
  refuse(
    'The packages Archipel stands on are not installed: run "npm ci", then start again.',
    'Les paquets dont Archipel a besoin ne sont pas installés\u00a0: lancez «\u00a0npm ci\u00a0», puis recommencez.',
  );
}

// graphql-js is nearly twice as slow otherwise, and @apollo/gateway reports to its maker unless told not to.
process.env.NODE_ENV = 'production';
process.env.APOLLO_TELEMETRY_DISABLED = '1';
// Node 22 and later keep what they compiled between two starts.
nodeModule.enableCompileCache?.();
const bundled = `${root}dist/bundle/start.js`;
const isBundled = joined && program === 'infra/start/start.js' && existsSync(bundled);
await import(pathToFileURL(isBundled ? bundled : `${root}dist/${program}`).href);

/**
 * The compiler writes what it can even where it finds faults: those of a test stop nobody from starting the product.
 * @returns whether all is compiled, and joined
 */
async function build() {
  if (!existsSync(`${root}dist`)) {
    process.stderr.write(french ? '  Compilation, la première fois…\n' : '  Compiling, the first time…\n');
  }
  const since = new Date();
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-b', root, '--pretty', 'false'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status === 0) {
    try {
      const { bundleStart } = await import(pathToFileURL(`${root}dist/infra/start/bundle.js`).href);
      await bundleStart();
    } catch {
      // Unjoined it starts as well, a little later: what stands in the way is told by what cannot do without it.
      return false;
    }
    markCompiled(root, since);
    return true;
  }
  const faults = stdout.split('\n').filter((line) => /error TS\d+/.test(line));
  if (faults.length > 0 && faults.every((line) => line.startsWith('tests/'))) {
    console.error(
      french
        ? `Des essais ne compilent pas (${faults.length} ${faults.length > 1 ? 'erreurs' : 'erreur'}, «\u00a0npm run compile\u00a0» les montre)\u00a0; le produit, si.`
        : `Some tests do not compile (${faults.length} ${faults.length > 1 ? 'errors' : 'error'}, "npm run compile" shows them); the product does.`,
    );
    return false;
  }
  if (/ENOSPC|no space left/i.test(stdout)) {
    refuse(
      'The disk is full: free some space, then start again.',
      'Le disque est plein\u00a0: libérez de la place, puis relancez.',
    );
  }
  if (/EROFS|EACCES|read-only file system|permission denied/i.test(stdout)) {
    refuse(
      `The folder ${root} cannot be written, and the program is to be compiled in it: start from a folder you may write to.`,
      `Impossible d’écrire dans le dossier ${root}, où le programme doit être compilé\u00a0: lancez-le depuis un dossier où vous avez le droit d’écrire.`,
    );
  }
  // A package that the sources name and nobody installed: what one meets after a pull.
  const missing = /TS2307|TS2882|TS7016/.test(stdout);
  refuse(
    `${stdout}\nThe program does not compile: see above.${missing ? ' Packages may have changed: run "npm ci", then start again.' : ''}`,
    `${stdout}\nLe programme ne compile pas\u00a0: voir ci-dessus.${missing ? ' Des paquets ont pu changer\u00a0: lancez «\u00a0npm ci\u00a0», puis recommencez.' : ''}`,
  );
}

function refuse(inEnglish, inFrench) {
  console.error(french ? inFrench : inEnglish);
  process.exit(1);
}
