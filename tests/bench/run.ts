import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '#infra/start/prepare.js';
import { terminalProgress } from '#infra/start/progress.js';
import { today } from '#infra/start/today.js';
import { type MeasureOptions, measure } from './measure.js';
import { benchmarkPage, verdicts } from './report.js';
import { openVariants } from './variants.js';

/** The repository, from the compiled file: dist/tests/bench/run.js. */
const repository = new URL('../../../', import.meta.url);
const fileOf = (path: string) => fileURLToPath(new URL(path, repository));

const options: MeasureOptions = {
  rounds: Number(process.env.ROUNDS ?? 15),
  alone: 40,
  together: 160,
  clients: 16,
  warmUp: 400,
  say: (line) => process.stderr.write(`  ${line}\n`),
};

/** Compares the ways of answering and writes the page. Ends with 1 where a promised figure is not reached. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-bench-'));
  const start = { reset: false, empty: false, port: 0, host: '127.0.0.1', folder, territory: undefined };
  const prepared = await prepare(start, terminalProgress(), today());
  process.once('exit', () => prepared.server.stopNow());
  try {
    const { variants, stop } = await openVariants(prepared, folder);
    try {
      const question = {
        query: readFileSync(fileOf('tests/bench/street-to-technician.graphql'), 'utf8'),
        variables: { siren: '246200364' },
      };
      const measured = await measure(variants, question, options);
      const page = benchmarkPage(measured, options, today());
      writeFileSync(fileOf('docs/benchmarks.md'), page);
      console.log(page);
      if (verdicts(measured).some(({ isMet }) => !isMet)) process.exitCode = 1;
    } finally {
      await stop();
    }
  } finally {
    await prepared.server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
