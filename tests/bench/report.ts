import { availableParallelism, cpus } from 'node:os';
import { type Measured, type MeasureOptions, median, type Round } from './measure.js';

/** A figure that was promised: the ratio to the plain gateway, at most. */
export interface Target {
  readonly what: string;
  readonly variant: 'gateway' | 'one process';
  readonly figure: keyof Round;
  readonly atMost: number;
}

const targets: readonly Target[] = [
  { what: 'median latency, one client', variant: 'gateway', figure: 'latency', atMost: 0.85 },
  { what: "the gateway's CPU time per question", variant: 'gateway', figure: 'gatewayCpu', atMost: 0.85 },
  { what: 'total CPU time per question', variant: 'one process', figure: 'totalCpu', atMost: 0.6 },
];

export interface Verdict extends Target {
  readonly ratio: number;
  readonly isMet: boolean;
}

/** Each ratio is taken within a round, where both sides met the same machine, and its median is what counts. */
export function verdicts({ rounds }: Measured): Verdict[] {
  return targets.map((target) => {
    const ratio = ratioOf(rounds.get(target.variant) ?? [], rounds.get('plain') ?? [], target.figure);
    return { ...target, ratio, isMet: ratio <= target.atMost };
  });
}

function ratioOf(ours: readonly Round[], theirs: readonly Round[], figure: keyof Round): number {
  return median(ours.map((round, index) => round[figure] / (theirs[index]?.[figure] ?? Number.NaN)));
}

const names = {
  gateway: 'this gateway, three scales over HTTP',
  'nothing held': 'this gateway holding no answer (`HELD_ANSWERS_MB=0`)',
  plain: '`ApolloServer` and `ApolloGateway`, default sources, the same scales over HTTP',
  'one process': 'this product in one process',
} as const;

/** The page of figures, whole. */
export function benchmarkPage(measured: Measured, options: MeasureOptions, day: string): string {
  const { rounds, bytes } = measured;
  const plain = rounds.get('plain') ?? [];
  const figures = [...rounds].map(([name, own]) => {
    const of = (figure: keyof Round, digits: number) => {
      const ratio = name === 'plain' ? '' : ` (${ratioOf(own, plain, figure).toFixed(2)}×)`;
      return `${median(own.map((round) => round[figure])).toFixed(digits)}${ratio}`;
    };
    return `| ${names[name]} | ${of('latency', 1)} | ${of('gatewayCpu', 1)} | ${of('totalCpu', 1)} | ${of('throughput', 0)} |`;
  });
  const ownRounds = rounds.get('nothing held') ?? [];
  const ours = median(ownRounds.map(({ totalCpu }) => totalCpu));
  const scalesOwn = median(ownRounds.map(({ totalCpu, gatewayCpu }) => totalCpu - gatewayCpu));
  const judged = verdicts(measured).map(
    ({ what, variant, atMost, ratio, isMet }) =>
      `| ${what}, ${variant} | ≤ ${atMost.toFixed(2)}× | ${ratio.toFixed(2)}× | ${isMet ? 'yes' : 'no'} |`,
  );
  return `# Figures

Written by \`npm run bench\` on ${day}: Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), every process with
\`NODE_ENV=production\` and the same flags of Node. Times differ from machine to machine and from hour to hour; the ratios, taken within each round
of one run, are what to compare.

The question is [street-to-technician](../tests/bench/street-to-technician.graphql) for every commune of the Lens-Liévin
agglomeration: ${(bytes / 1000).toFixed(0)} kB of data from three scales, the same in all variants (compared before and after). ${options.rounds} rounds, each
of ${options.alone} questions of one client, the variants asked in turn, then of ${options.together} of ${options.clients} clients to each variant. CPU time is each process's own account, PostgreSQL
and the client apart.

| variant | median latency, ms | gateway's CPU, ms | total CPU, ms | answers/s, ${options.clients} clients |
|---|---|---|---|---|
${figures.join('\n')}

In brackets the median of the rounds' ratios to the plain gateway.

| promised, against the plain gateway | target | found | met |
|---|---|---|---|
${judged.join('\n')}

This gateway works with all it has in production: tokens verified, questions signed and verified, limits, answers
checked, \`extensions.sources\`; and the answers of the scales held, each confirmed by its scale at every question: nothing
changes while this is measured, as on an evening when many read and few write. The second row is what a question costs
whose rows have just changed. The plain one has none of it: its scales are the same code behind a server that takes
unsigned questions ([plainScale](../tests/bench/plainScale.ts)), and carry no deliveries, which is to its advantage. What the scales do
for an answer that is not held is the same in both, and the larger part: ${scalesOwn.toFixed(1)} of this product's ${ours.toFixed(1)} ms of CPU are theirs.
`;
}
