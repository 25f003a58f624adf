import { loadavg } from 'node:os';
import fc from 'fast-check';
import { today } from '#infra/start/today.js';
import { advise } from '#shared/subsidiarity/advise.js';
import { situations } from '#tests/shared/subsidiarity/randomSituations.js';
import type { BenchPart } from './part.js';

const distinct = 20_000;
const rounds = 11;
const roundMs = 1_000;
const atLeast = 650_000;

/** Random needs through the rule of subsidiarity, in one thread: the same that its properties are tried with. */
export function ruleBench(): BenchPart {
  const needs = fc.sample(situations, { seed: 20170102, numRuns: distinct });
  let steps = 0;
  for (const need of needs) steps += advise(need).steps.length;
  const found = Array.from({ length: rounds }, () => perMinute(needs)).sort((one, other) => one - other);
  const [least = 0, median = 0, most = 0] = [found[0], found[Math.floor(rounds / 2)], found.at(-1)];
  return {
    isMet: median >= atLeast,
    text: `## The rule of subsidiarity

Written by \`npm run bench -- rule\` on ${today()}, with a load of ${loadavg()[0]?.toFixed(1)} on the machine at its end: ${distinct}
random needs of one to three communes with up to six offers, as the rule's properties are tried with, each advised with all
its steps (${(steps / distinct).toFixed(1)} of them in the mean), again and again in one thread, in ${rounds} rounds of a second.

| situations a minute | least | median | most | promised | met |
|---|---|---|---|---|---|
| \`advise\` | ${told(least)} | ${told(median)} | ${told(most)} | ≥ ${told(atLeast)} | ${median >= atLeast ? 'yes' : 'no'} |
`,
  };
}

/** One second of it, as a minute would be. */
function perMinute(needs: Parameters<typeof advise>[0][]): number {
  const begun = performance.now();
  let done = 0;
  while (performance.now() - begun < roundMs) {
    for (let turn = 0; turn < 200; turn++) {
      const need = needs[done++ % needs.length];
      if (need) advise(need);
    }
  }
  return (done * 60_000) / (performance.now() - begun);
}

const told = (value: number): string => (Math.floor(value / 1_000) * 1_000).toLocaleString('en-GB');
