import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Prepared } from '#infra/start/prepare.js';
import { today } from '#infra/start/today.js';
import { type MeasureOptions, measure } from './measure.js';
import type { BenchPart } from './part.js';
import { benchmarkPage, verdicts } from './report.js';
import { openVariants } from './variants.js';

const question = fileURLToPath(new URL('../../../tests/bench/street-to-technician.graphql', import.meta.url));
const options: MeasureOptions = {
  rounds: Number(process.env.ROUNDS ?? 15),
  alone: 40,
  together: 160,
  clients: 16,
  warmUp: 400,
  say: (line) => process.stderr.write(`  ${line}\n`),
};

/** The gateway against a plain one. */
export async function gatewayBench(prepared: Prepared, folder: string): Promise<BenchPart> {
  const { variants, stop } = await openVariants(prepared, folder);
  try {
    const asked = { query: readFileSync(question, 'utf8'), variables: { siren: '246200364' } };
    const measured = await measure(variants, asked, options);
    return { text: benchmarkPage(measured, options, today()), isMet: verdicts(measured).every(({ isMet }) => isMet) };
  } finally {
    await stop();
  }
}
