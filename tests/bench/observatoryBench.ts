import { loadavg } from 'node:os';
import { observatoryTerms as callTerms } from '#call/observatory/startObservatory.js';
import { callScale } from '#call/subgraph.js';
import { observatoryTerms as communeTerms } from '#commune/observatory/startObservatory.js';
import { communeScale } from '#commune/subgraph.js';
import type { Prepared } from '#infra/start/prepare.js';
import { today } from '#infra/start/today.js';
import { observatoryTerms as poleTerms } from '#pma/observatory/startObservatory.js';
import { pmaScale } from '#pma/subgraph.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { type Quarter, quarterAt } from '#shared/councils/quarters.js';
import { withClient } from '#shared/database/provision.js';
import { type Actor, type Scale, scales } from '#shared/identity/Actor.js';
import { takeSnapshots } from '#shared/observatory/snapshots.js';
import { createLog } from '#shared/service/log.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import { median } from './measure.js';
import { size, writeAgglomerations, writeCommunes, writePole } from './observatoryRows.js';
import type { BenchPart } from './part.js';
import type { Rows } from './scaleFigures.js';

/** How much faster what was set down is read, at least. */
const atLeast = 20;
const pole = '200060358';
const analyst: Actor = { subject: 'bench', role: 'ANALYST', scale: 'pma', tenant: pole };

const houses = {
  commune: { definition: communeScale, terms: communeTerms, root: 'observatory', field: 'communeFigures' },
  call: { definition: callScale, terms: callTerms, root: 'agglomerationObservatory', field: 'agglomerationFigures' },
  pma: { definition: pmaScale, terms: poleTerms, root: 'poleObservatory', field: 'poleFigures' },
} as const;

interface Found {
  readonly scale: Scale;
  readonly statements: readonly [few: number, live: number, setDown: number];
  /** Milliseconds, medians. */
  readonly live: number;
  readonly setDown: number;
  /** Milliseconds in which the whole quarter with its parts was set down, once. */
  readonly taking: number;
}

/** A quarter of a whole pole over many rows: reckoned from today's rows, and read from what was set down. */
export async function observatoryBench(prepared: Prepared): Promise<BenchPart> {
  const quarter = quarterAt(addDays(quarterAt(today()).from, -1));
  const found: Found[] = [];
  const ratios: number[][] = [];
  for (const scale of scales) {
    const { figure, rounds } = await measured(prepared, scale, quarter);
    found.push(figure);
    ratios.push(...[rounds.map(({ live }) => live), rounds.map(({ setDown }) => setDown)]);
    process.stderr.write(`  ${scale}: ${figure.live.toFixed(0)} ms live, ${figure.setDown.toFixed(1)} ms set down\n`);
  }
  const ofRound = (ratios[0] ?? []).map((_, round) => {
    const sum = (first: number) =>
      ratios.filter((_row, at) => at % 2 === first).reduce((total, row) => total + (row[round] ?? 0), 0);
    return sum(0) / sum(1);
  });
  return page(found, median(ofRound), quarter);
}

async function measured(prepared: Prepared, scale: Scale, quarter: Quarter) {
  const { definition, terms, root, field } = houses[scale];
  const addresses = prepared.addresses[scale];
  const rows: Rows = (sql, values) =>
    withClient(addresses.ownerUrl, async (client) => (await client.query(sql, values)).rows);
  const open = await openScale(definition, { ...addresses, log: createLog('bench', 'warn') });
  const query = `{ ${root}(until: "${quarter.name}") { quarter ${field} { indicator state n value } } }`;
  const ask = () => asked(open, query);
  try {
    // The demonstration's own is put away: the quarter is reckoned from rows.
    await rows(`delete from observatory_snapshot where quarter = $1`, [quarter.name]);
    const few = await ask();
    if (scale === 'commune') await writeCommunes(rows, quarter);
    else if (scale === 'call') await writeAgglomerations(rows, quarter);
    else await writePole(rows, pole, quarter);
    await rows('analyze', []);
    const began = performance.now();
    await takeSnapshots(terms, addresses.ownerUrl);
    const taking = performance.now() - began;
    for (const table of ['observatory_snapshot', 'observatory_cell'])
      await rows(`create table bench_${table} as select * from ${table} where quarter = '${quarter.name}'`, []);
    const putAway = () => rows(`delete from observatory_snapshot where quarter = $1`, [quarter.name]);
    const putBack = async () => {
      for (const table of ['observatory_snapshot', 'observatory_cell'])
        await rows(`insert into ${table} select * from bench_${table}`, []);
      await rows('analyze observatory_cell', []);
    };
    const rounds: { live: number; setDown: number }[] = [];
    const statements = { live: 0, setDown: 0 };
    for (let round = 0; round <= Number(process.env.ROUNDS ?? 9); round += 1) {
      await putAway();
      statements.live = await ask();
      const live = await lasting(ask, 3);
      await putBack();
      statements.setDown = await ask();
      const setDown = await lasting(ask, 15);
      // The first round warms both.
      if (round > 0) rounds.push({ live, setDown });
    }
    const figure: Found = {
      scale,
      statements: [few, statements.live, statements.setDown],
      live: median(rounds.map(({ live }) => live)),
      setDown: median(rounds.map(({ setDown }) => setDown)),
      taking,
    };
    return { figure, rounds };
  } finally {
    await open.stop();
  }
}

/** @returns how many SQL statements it came to */
async function asked(open: OpenScale, query: string): Promise<number> {
  const answer = await open.execute({ query, variables: {}, actor: analyst, locale: 'fr', requestId: 'bench' });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return Number((answer.extensions as { statements?: number } | undefined)?.statements);
}

/** Milliseconds of one time, the median of several. */
async function lasting(work: () => Promise<unknown>, times: number): Promise<number> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await work();
    found.push(performance.now() - began);
  }
  return median(found);
}

const named: Readonly<Record<Scale, string>> = { commune: 'communes', call: 'agglomerations', pma: 'the pole' };

function page(found: readonly Found[], ratio: number, quarter: Quarter): BenchPart {
  const isConstant = found.every(({ statements: [few, live] }) => few === live);
  const isMet = isConstant && ratio >= atLeast;
  const sum = (of: (one: Found) => number) => found.reduce((total, one) => total + of(one), 0);
  const lines = found.map(
    ({ scale, statements, live, setDown, taking }) =>
      `| ${named[scale]} | ${statements.join(' → ')} | ${live.toFixed(1)} | ${setDown.toFixed(1)} | ${taking.toFixed(0)} |`,
  );
  const [load = 0] = loadavg();
  const { actions, projects, allocations, supports } = size;
  const many = (count: number) => count.toLocaleString('en');
  return {
    isMet,
    text: `## A quarter of the observatory

Written by \`npm run bench -- observatory\` on ${today()}, with a load of ${load.toFixed(1)} on the machine at its end: ${quarter.name} of the
whole pole over ${many(actions)} actions, ${many(projects)} projects with a need each, ${many(supports)} supports and ${many(allocations)} allocations of two years, an
eighth of them of this quarter. All its indicators are asked of each scale, from its rows and from what was set down, by
turns, in rounds. Statements are those over the demonstration's rows, over all of them, and of what was set down, the
transaction's own included. Promised: live no more statements than over a few rows, and what was set down at least ${atLeast}×
faster, the three scales together: **${ratio.toFixed(0)}×**, ${isMet ? 'met' : 'not met'}. Beside it, how long it takes in the night after the quarter to
reckon every part of it and to decide what is hidden.

| scale | statements | live, ms | set down, ms | setting it down, ms |
|---|---|---|---|---|
${lines.join('\n')}
| together | | ${sum(({ live }) => live).toFixed(1)} | ${sum(({ setDown }) => setDown).toFixed(1)} | ${sum(({ taking }) => taking).toFixed(0)} |
`,
  };
}
