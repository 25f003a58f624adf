import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Prepared, prepare } from '#infra/start/prepare.js';
import { terminalProgress } from '#infra/start/progress.js';
import { today } from '#infra/start/today.js';
import { communeBench } from './communeBench.js';
import { engagementBench } from './engagementBench.js';
import { gatewayBench } from './gatewayBench.js';
import { inboxBench } from './inboxBench.js';
import { observatoryBench } from './observatoryBench.js';
import type { BenchPart } from './part.js';
import { poleBench } from './poleBench.js';
import { ruleBench } from './ruleBench.js';

/** The page of figures, from the compiled file: dist/tests/bench/run.js. */
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

/** The benches in the order of their parts on the page; each but the first begins with its own heading of level two. */
const benches: Readonly<Record<string, (prepared: Prepared, folder: string) => Promise<BenchPart>>> = {
  gateway: gatewayBench,
  commune: communeBench,
  inbox: inboxBench,
  engagement: engagementBench,
  pole: poleBench,
  observatory: observatoryBench,
};
/** Those that need no product; their parts come last. */
const pure: Readonly<Record<string, () => BenchPart>> = { rule: ruleBench };
const names = [...Object.keys(benches), ...Object.keys(pure)];

/** Runs the benches that the command line names, all without one. Ends with 1 where a promised figure is not reached. */
async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const wanted = named.length === 0 ? names : named;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No such bench: ${unknown}. There are ${names}.`);
  for (const name of wanted) {
    const { text, isMet } = pure[name]?.() ?? (await run(name));
    writeFileSync(page, pageWith(name, text));
    console.log(text);
    if (!isMet) process.exitCode = 1;
  }
}

/** One bench over a product of its own: none meets the rows of another. */
async function run(name: string): Promise<BenchPart> {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-bench-'));
  const start = { reset: false, empty: false, port: 0, host: '127.0.0.1', folder, territory: undefined };
  const prepared = await prepare(start, terminalProgress(), today());
  process.once('exit', () => prepared.server.stopNow());
  try {
    const bench = benches[name];
    if (bench === undefined) throw new Error(`No bench ${name}.`);
    return await bench(prepared, folder);
  } finally {
    await prepared.server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page with one bench's part in place of what it found before; the other parts stay. */
function pageWith(name: string, text: string): string {
  const parts = existsSync(page) ? readFileSync(page, 'utf8').split(/\n(?=## )/) : [];
  return names
    .map((bench, place) => (bench === name ? text : (parts[place] ?? '')).trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

await main();
