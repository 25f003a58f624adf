import { loadavg } from 'node:os';
import pino from 'pino';
import { callScale } from '#call/subgraph.js';
import type { Prepared } from '#infra/start/prepare.js';
import { today } from '#infra/start/today.js';
import { withClient } from '#shared/database/provision.js';
import type { Actor } from '#shared/identity/Actor.js';
import { type OpenScale, openScale } from '#shared/service/openScale.js';
import type { BenchPart } from './part.js';

const proposals = 10_000;
const pageSize = 20;
const lastPage = 500;
/** What the last page may cost, of the first one's time in the same run; and the least that is believed. */
const atMost = 1.2;
const siren = '246200364';
const officer: Actor = { subject: 'bench', role: 'PROJECT_OFFICER', scale: 'call', tenant: siren };

const query = `query ($siren: SIREN!, $first: Int!, $after: Cursor, $sort: LabellingSort) {
  agglomeration(siren: $siren) { labellings(first: $first, after: $after, sort: $sort) {
    totalCount pageInfo { endCursor } nodes { id reference state waitingFor waitingSince clock { promisedBy daysLeft }
      receipt { title leadCommune { name } } availableTransitions { to open } } } } }`;

/** The inbox of an agglomeration with ten thousand proposals: its first page against its five hundredth. */
export async function inboxBench(prepared: Prepared): Promise<BenchPart> {
  const addresses = prepared.addresses.call;
  await withClient(addresses.ownerUrl, async (client) => {
    await client.query(fill, [siren, proposals]);
    await client.query('analyze');
  });
  const scale = await openScale(callScale, { ...addresses, log: pino({ level: 'silent' }) });
  try {
    const figures = [];
    for (const by of ['RECEIVED_AT', 'PROMISED_BY'] as const) figures.push(await measure(scale, by));
    return { text: page(figures), isMet: figures.every(({ ratio }) => ratio <= atMost) };
  } finally {
    await scale.stop();
  }
}

interface Figure {
  readonly by: string;
  readonly first: number;
  readonly last: number;
  readonly ratio: number;
}

async function measure(scale: OpenScale, by: string): Promise<Figure> {
  const ask = async (first: number, after: string | null) => {
    const variables = { siren, first, after, sort: { by, direction: 'ASCENDING' } };
    const answer = await scale.execute({ query, variables, actor: officer, locale: 'fr', requestId: 'bench' });
    if (answer.errors !== undefined) throw new Error(answer.errors[0]?.message);
    // biome-ignore lint/suspicious/noExplicitAny: an answer's form is its question's.
    return (answer.data as any).agglomeration.labellings;
  };
  let after: string | null = null;
  for (let seen = 0; seen < (lastPage - 1) * pageSize; ) {
    const size = Math.min(200, (lastPage - 1) * pageSize - seen);
    after = (await ask(size, after)).pageInfo.endCursor;
    seen += size;
  }
  const rounds = Number(process.env.ROUNDS ?? 15);
  const times: { first: number; last: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = await timed(() => ask(pageSize, null));
    const last = await timed(() => ask(pageSize, after));
    // The first round warms both up.
    if (round > 0) times.push({ first, last });
  }
  return {
    by,
    first: median(times.map(({ first }) => first)),
    last: median(times.map(({ last }) => last)),
    ratio: median(times.map(({ first, last }) => last / first)),
  };
}

/** Milliseconds of one time, of twenty in a row. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let count = 0; count < 20; count++) await work();
  return (performance.now() - began) / 20;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function page(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ by, first, last, ratio }) =>
      `| ${by} | ${first.toFixed(1)} | ${last.toFixed(1)} | ${ratio.toFixed(2)}× | ${ratio <= atMost ? 'yes' : 'no'} |`,
  );
  const [load = 0] = loadavg();
  return `## An inbox of ten thousand proposals

Written by \`npm run bench -- inbox\` on ${today()}, with a load of ${load.toFixed(1)} on the machine at its end: the inbox of one agglomeration with
${proposals} proposals, ${pageSize} a page, by reception and by the promised day. First page and ${lastPage}th by turns, in rounds; the
ratio is the median of the rounds'. Promised: the ${lastPage}th page costs at most ${atMost.toFixed(1)}× the first.

| order | first page, ms | page ${lastPage}, ms | ratio | met |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

const fill = `
  with receipt as (
    insert into proposal_receipt (id, siren, project_id, reference, title, lead_commune, co_carriers, proposed_on,
      visibility, demonstration, received_at)
    select uuidv7(), $1, uuidv7(), 'BENCH-' || n, 'Projet ' || n, '62528', '{}', '2025-01-01', 'SHARED', true,
      '2025-01-01'::timestamptz + n * interval '1 minute' from generate_series(1, $2::int) n
    returning *)
  insert into labelling (siren, project_id, year, number, reference, state, communes, visibility, receipt_id,
    received_at, updated_at, state_since, demonstration, clock_started_on, promised_days)
  select siren, project_id, 2000, row_number() over (order by received_at), 'CALL-2000-' || id, 'ADMISSIBLE',
    array[lead_commune], visibility, id, received_at, received_at, received_at, true, received_at::date, 60 from receipt`;
