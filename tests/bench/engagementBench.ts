import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { communeScale } from '#commune/subgraph.js';
import type { Prepared } from '#infra/start/prepare.js';
import { today } from '#infra/start/today.js';
import type { BenchPart } from './part.js';
import { type Rows, scaleFigures } from './scaleFigures.js';

const path = 'tests/bench/engagement-map.graphql';
const actions = 300;
const few = 3;
const initiatives = 3;
const atMost = 1.5;
/** Béthune-Bruay, Artois-Lys Romane: a hundred communes. */
const siren = '200072460';

/** Who is really engaged in each initiative of a hundred communes, against the SQL it is made of. */
export async function engagementBench(prepared: Prepared): Promise<BenchPart> {
  const query = readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
  const ids = Array.from({ length: initiatives }, () => v7());
  const [figure] = await scaleFigures([{ name: 'map', query }], {
    of: communeScale,
    addresses: prepared.addresses.commune,
    actor: { subject: 'bench', role: 'ANALYST', scale: 'call', tenant: siren },
    variables: { initiatives: ids.map((id) => ({ __typename: 'Initiative', id, siren })) },
    few: async (rows) => {
      await engage(rows, ids);
      await act(rows, ids, { from: 1, until: few });
    },
    all: (rows) => act(rows, ids, { from: few + 1, until: actions }),
    rounds: Number(process.env.ROUNDS ?? 15),
    times: 5,
    say: (line) => process.stderr.write(`  ${line}\n`),
  });
  if (figure === undefined) throw new Error('The map was not measured.');
  const { statements, scale, hand, ratio, between } = figure;
  const isMet = statements[0] === statements[1] && ratio <= atMost;
  const [least, greatest] = between.map((one) => one.toFixed(2));
  const [load = 0] = loadavg();
  const text = `## Who is really engaged

Written by \`npm run bench -- engagement\` on ${today()}, with a load of ${load.toFixed(1)} on the machine at its end: ${initiatives} initiatives of an
agglomeration of a hundred communes with ${actions} actions each, all of them linked to an initiative and half of them
with an act within the year. Asked and measured as a commune's pages are. Promised: as many statements as with ${few}
actions a commune, and at most ${atMost.toFixed(1)}× the time of its statements by hand.

| question | statements | the scale, ms | by hand, ms | ratio | met |
|---|---|---|---|---|---|
| [map](../${path}) | ${statements.join(' → ')} | ${scale.toFixed(1)} | ${hand.toFixed(1)} | ${ratio.toFixed(2)}× (${least}–${greatest}) | ${isMet ? 'yes' : 'no'} |
`;
  return { text, isMet };
}

const members = `(select distinct on (insee) insee, siren from membership order by insee, since desc) member`;

/** Two of three members engage in each initiative. */
async function engage(rows: Rows, ids: readonly string[]): Promise<void> {
  await rows(
    `with said as (
      insert into initiative_engagement (id, insee, initiative_id, state, since, engaged_on, body)
      select uuidv7(), insee, id, 'ENGAGED', current_date - 400, current_date - 400, 'EXECUTIVE'
      from (select insee, row_number() over (order by insee) as place from ${members} where siren = $2) m,
        unnest($1::uuid[]) id where place % 3 > 0
      returning id, insee, initiative_id, since)
    insert into initiative_engagement_step (engagement_id, insee, initiative_id, position, state, since, recorded_at)
    select id, insee, initiative_id, 1, 'ENGAGED', since, now() from said`,
    [ids, siren],
  );
}

/** Actions of every member, shared out among the initiatives; every other one has an act within the year. */
async function act(
  rows: Rows,
  ids: readonly string[],
  { from, until }: { readonly from: number; readonly until: number },
): Promise<void> {
  await rows(
    `with made as (
      insert into action (id, insee, reference, title, summary, theme, phase, status, origin, visibility, initiative_id)
      select uuidv7(), insee, 'BENCH-A-2026-' || lpad(place::text, 3, '0'), 'Action ' || place, '', 'ENERGY', 'IDEA',
        'ONGOING', 'INITIATIVE', 'SHARED', ($1::uuid[])[1 + place % cardinality($1::uuid[])]
      from ${members}, generate_series($3::int, $4::int) place where siren = $2
      returning id, insee, right(reference, 3)::int as place)
    insert into action_act (action_id, insee, day, shown)
    select id, insee, current_date - (case when place % 2 = 0 then place % 360 else 400 + place end), true from made`,
    [ids, siren, from, until],
  );
}
