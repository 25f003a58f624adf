// The first file a newcomer runs, so it is plain JavaScript that any Node can read: it checks Node, builds what changed
// since the last start, then hands over to the compiled program named on the command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Archipel needs Node 20.19 or later and this is Node ${process.versions.node}: install a newer Node, then start again.`,
  );
  process.exit(1);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;
// An image holds the compiled program without the compiler: there is nothing to build then.
if (existsSync(compiler)) {
  const built = spawnSync(process.execPath, [compiler, '-b', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (built.status !== 0) {
    console.error(`${built.stdout}\nThe program does not compile: see above.`);
    process.exit(1);
  }
}

// graphql-js is nearly twice as slow otherwise, and @apollo/gateway reports to its maker unless told not to.
process.env.NODE_ENV = 'production';
process.env.APOLLO_TELEMETRY_DISABLED = '1';

const program = process.argv[2] ?? 'infra/start/start.js';
process.argv.splice(2, 1);
await import(pathToFileURL(`${root}dist/${program}`).href);
