import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { communeScale } from '#commune/subgraph.js';
import type { Prepared } from '#infra/start/prepare.js';
import { today } from '#infra/start/today.js';
import { writeFiveYears } from '#tests/support/fiveYears.js';
import type { BenchPart } from './part.js';
import { type ScaleFigure, type ScaleQuestion, scaleFigures } from './scaleFigures.js';

const textOf = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const paths = {
  list: 'tests/bench/commune-list.graphql',
  board: 'tests/bench/commune-board.graphql',
  vigilance: 'gateway/operations/commune/vigilance.graphql',
} as const;

const actions = 500;
const atMost = 1.5;
const loos = '62528';

/** A commune's own pages against the SQL they are made of. */
export async function communeBench(prepared: Prepared): Promise<BenchPart> {
  const questions = Object.entries(paths).map(([name, path]): ScaleQuestion => ({ name, query: textOf(path) }));
  const figures = await scaleFigures(questions, {
    of: communeScale,
    addresses: prepared.addresses.commune,
    actor: { subject: 'bench', role: 'COMMUNE_AGENT', scale: 'commune', tenant: loos },
    variables: { insee: loos },
    all: async (rows) => {
      await writeFiveYears(rows, loos, actions);
      // Some belong to a project, as some of the few do: the same parts are asked for.
      await rows(
        `update action set project_id = (select id from project where insee = $1 order by id limit 1)
        where insee = $1 and reference like 'FIVE-A-%5'`,
        [loos],
      );
    },
    rounds: Number(process.env.ROUNDS ?? 15),
    times: 30,
    say: (line) => process.stderr.write(`  ${line}\n`),
  });
  return { text: communePage(figures), isMet: figures.every(isGood) };
}

const isGood = ({ statements: [few, all], ratio }: ScaleFigure): boolean => few === all && ratio <= atMost;

function communePage(figures: readonly ScaleFigure[]): string {
  const rows = figures.map((figure) => {
    const { name, statements, scale, hand, ratio, between } = figure;
    const [least, greatest] = between.map((one) => one.toFixed(2));
    const link = `[${name}](../${paths[name as keyof typeof paths]})`;
    return `| ${link} | ${statements.join(' → ')} | ${scale.toFixed(1)} | ${hand.toFixed(1)} | ${ratio.toFixed(2)}× (${least}–${greatest}) | ${isGood(figure) ? 'yes' : 'no'} |`;
  });
  const [load = 0] = loadavg();
  return `## A commune with five years

Written by \`npm run bench -- commune\` on ${today()}, with a load of ${load.toFixed(1)} on the machine at its end: ${actions} actions of one commune, each
moved every half-year for five years. The scale answers in its own process; by hand, the statements that it sent for this
answer, those of the transaction included, are sent again one after the other on a connection of the same role. Both by
turns, in rounds; the ratio is the median of the rounds', with the least and the greatest. Promised: as many statements
as with a dozen actions, and at most ${atMost.toFixed(1)}× the time.

| question | statements | the scale, ms | by hand, ms | ratio | met |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
