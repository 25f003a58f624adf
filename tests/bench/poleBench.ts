import { loadavg } from 'node:os';
import type { Prepared } from '#infra/start/prepare.js';
import { today } from '#infra/start/today.js';
import { poleCheckKinds } from '#pma/checks/kinds.js';
import { pmaScale } from '#pma/subgraph.js';
import { withClient } from '#shared/database/provision.js';
import type { Actor } from '#shared/identity/Actor.js';
import { createLog } from '#shared/service/log.js';
import { openScale } from '#shared/service/openScale.js';
import { median } from './measure.js';
import type { BenchPart } from './part.js';
import { size, writePole } from './poleRows.js';
import { type ScaleFigure, scaleFigures } from './scaleFigures.js';

const atMost = 2;
/** Milliseconds in which all open requests are matched. */
const matchedWithin = 2_000;
const pole = '200060358';
const actor: Actor = { subject: 'bench', role: 'DIRECTOR', scale: 'pma', tenant: pole };

const rows = `kind since month technician { code } team { id } allocations { reference }`;
const checks = (filter: string) =>
  `{ pole(siren: "${pole}") { checks(first: 50, filter: ${filter}) { totalCount nodes { ${rows} } } } }`;

/** The reimbursement statements of the quarter before this one, with their first rows. */
function statements(day: string): string {
  const before = new Date(Date.parse(day) - 92 * 24 * 3_600_000).toISOString().slice(0, 10);
  return `{ pole(siren: "${pole}") { reimbursementStatements(quarterOf: "${before}", first: 50) { totalCount nodes { id state
    halfDays amountCents agreement { kind } lines(first: 50) { nodes { month halfDays allocation { reference } } } } }
    workWithoutAgreement(quarterOf: "${before}", first: 50) { totalCount nodes { month halfDays } } } }`;
}

/** What a pole of that size costs: the heat-map, each check, and who could serve every open request. */
export async function poleBench(prepared: Prepared): Promise<BenchPart> {
  const year = Number(today().slice(0, 4));
  const questions = [
    {
      name: 'heat-map',
      query: `{ pole(siren: "${pole}") { technicians(first: 50) { totalCount nodes { code function
        months(from: "${year}-01", until: "${year + 1}-12") { month capacity committed done free over } } } } }`,
    },
    { name: 'reimbursement statements', query: statements(today()) },
    { name: 'all checks', query: checks('{}') },
    ...poleCheckKinds.map((kind) => ({ name: kind, query: checks(`{ kinds: [${kind}] }`) })),
  ];
  const { addresses } = prepared;
  const say = (line: string) => process.stderr.write(`  ${line}\n`);
  const figures = await scaleFigures(questions, {
    of: pmaScale,
    addresses: addresses.pma,
    actor,
    variables: {},
    all: (send) => writePole(send, pole),
    rounds: Number(process.env.ROUNDS ?? 7),
    times: 5,
    say,
  });
  const matching = await matchAll(addresses.pma);
  say(`matching: ${matching.toFixed(0)} ms`);
  const isMet = figures.every(isGood) && matching <= matchedWithin;
  return { text: polePage(figures, matching), isMet };
}

/** A first page on which fewer things are named may cost fewer statements, never more. */
const isGood = ({ statements: [few, all], ratio }: ScaleFigure): boolean => all <= few && ratio <= atMost;

/** Milliseconds, the median of five, in which every open request learns which posts could serve it and why. */
async function matchAll(addresses: { readonly appUrl: string; readonly ownerUrl: string }): Promise<number> {
  const scale = await openScale(pmaScale, { ...addresses, log: createLog('bench', 'warn') });
  try {
    const open = await withClient(
      addresses.ownerUrl,
      async (client) => (await client.query(`select id from staffing_request where reference like 'BENCH-%'`)).rows,
    );
    const requests = open.map(({ id }: { id: string }) => ({ __typename: 'StaffingRequest', id }));
    const query = `query ($requests: [_Any!]!) { _entities(representations: $requests) { ... on StaffingRequest {
      matches(first: 5) { wantedHalfDays coveredHalfDays missingHalfDays ways { kind text }
        matches { rank proposedHalfDays technician { code } reasons { kind text } } } } } }`;
    const found: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const begun = performance.now();
      const answer = await scale.execute({ query, variables: { requests }, actor, locale: 'fr', requestId: 'bench' });
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      found.push(performance.now() - begun);
    }
    // The first one warms.
    return median(found.slice(1));
  } finally {
    await scale.stop();
  }
}

function polePage(figures: readonly ScaleFigure[], matching: number): string {
  const lines = figures.map((figure) => {
    const { name, statements, scale, hand, ratio, between } = figure;
    const [least, greatest] = between.map((one) => one.toFixed(2));
    return `| ${name} | ${statements.join(' → ')} | ${scale.toFixed(1)} | ${hand.toFixed(1)} | ${ratio.toFixed(2)}× (${least}–${greatest}) | ${isGood(figure) ? 'yes' : 'no'} |`;
  });
  const [load = 0] = loadavg();
  const { posts, months, allocations, requests } = size;
  return `## A pole with two thousand posts

Written by \`npm run bench -- pole\` on ${today()}, with a load of ${load.toFixed(1)} on the machine at its end: ${posts} posts with
${months} months each, ${allocations} allocations of three months, ${requests} open requests. Asked and measured as a commune's
pages are; a page holds 50 rows, the heat-map two years of them. The checks are those while the communes are silent,
when every consent received is listed as unknown. Promised: no more statements than over the demonstration's
rows, and at most ${atMost.toFixed(1)}× the time of its statements by hand. Every open request matched against every post, the first five
explained: ${matching.toFixed(0)} ms, promised within ${matchedWithin} ms: ${matching <= matchedWithin ? 'met' : 'not met'}.

| question | statements | the scale, ms | by hand, ms | ratio | met |
|---|---|---|---|---|---|
${lines.join('\n')}
`;
}
