import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { OpenPole } from '../openPole.js';
import { lens, poleSiren, post, project } from '../poleRows.js';
import { type Done, request, run } from './commands.js';

const posts = Array.from({ length: 10 }, (_none, index) => post(101 + index));
const months = ['2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07'];

/** What writers did, and everything that should not have been. */
export interface Tally {
  accepted: number;
  cancelled: number;
  raised: number;
  refused: number;
  /** Times that somebody looked at every row while they wrote. */
  looks: number;
  /** Refusals that do not name one of the months asked with fewer half-days left than were asked, problems of other kinds, errors. */
  readonly odd: unknown[];
  /** Months found with more committed than capacity, or with another sum than their allocations'. */
  readonly wrong: unknown[];
}

/**
 * Many directors' hands at once on the months of ten posts: each asks, proposes, accepts, cancels, and now and then gives
 * a month a little more, while every row is looked at.
 * @param isOver asked before each allocation, with how many this writer has asked for
 */
export async function manyWriters(
  pole: OpenPole,
  { writers, seed, isOver }: { writers: number; seed: number; isOver: (asked: number) => boolean },
): Promise<Tally> {
  await makePosts(pole);
  const tally: Tally = { accepted: 0, cancelled: 0, raised: 0, refused: 0, looks: 0, odd: [], wrong: [] };
  let running = true;
  const watcher = (async () => {
    while (running) {
      tally.wrong.push(...(await wrongMonths(pole)));
      tally.looks += 1;
      await wait(50);
    }
  })();
  await Promise.all(
    Array.from({ length: writers }, (_none, index) => write(pole, tally, chance(seed + index), isOver)),
  );
  running = false;
  await watcher;
  tally.wrong.push(...(await wrongMonths(pole)));
  return tally;
}

async function write(pole: OpenPole, tally: Tally, draw: Draw, isOver: (asked: number) => boolean): Promise<void> {
  const accepted: { id: string; version: number }[] = [];
  for (let asked = 0; !isOver(asked); asked += 1) {
    const plan = planOf(draw);
    const outcome = await place(pole, draw, plan);
    if ('allocation' in outcome && outcome.allocation !== null) {
      accepted.push(outcome.allocation);
      tally.accepted += 1;
    } else if (isHonest(outcome, plan)) tally.refused += 1;
    else tally.odd.push({ error: outcome.error, problems: outcome.problems });
    const oldest = accepted.length > 1 && draw(10) < 8 ? accepted.shift() : undefined;
    if (oldest !== undefined) {
      const { id, version } = oldest;
      const gone = await told(pole, 'moveAllocation', {
        id,
        expectedVersion: version,
        to: 'CANCELLED',
        reason: 'Place.',
      });
      if (gone.allocation?.state === 'CANCELLED') tally.cancelled += 1;
      else tally.odd.push(gone);
    }
    if (draw(40) === 0) await raise(pole, tally, draw);
  }
}

type Plan = readonly { readonly month: string; readonly planned: number }[];

/** Three months of the same ten posts, in any order. */
function planOf(draw: Draw): Plan {
  const first = draw(months.length - 2);
  const chosen = months.slice(first, first + 3).map((month) => ({ month, planned: 1 + draw(6) }));
  return draw(2) === 0 ? chosen : chosen.reverse();
}

async function place(pole: OpenPole, draw: Draw, plan: Plan): Promise<Done> {
  const asked = await told(
    pole,
    'requestAllocation',
    request({
      technicianId: posts[draw(posts.length)],
      projectId: project(1),
      from: '2027-02-01',
      until: '2027-07-31',
      months: plan,
    }),
  );
  if (asked.allocation === null) return asked;
  const { id, version } = asked.allocation;
  const proposed = await told(pole, 'moveAllocation', { id, expectedVersion: version, to: 'PROPOSED' });
  if (proposed.allocation === null) return proposed;
  return await told(pole, 'moveAllocation', { id, expectedVersion: proposed.allocation.version, to: 'ACCEPTED' });
}

/**
 * One change, and its answer however long it takes: who hears that the scale does not answer now (more writers than
 * connections, on a machine that does much else) asks again with the same key, and the change is made once.
 */
async function told(pole: OpenPole, mutation: string, input: Readonly<Record<string, unknown>>): Promise<Done> {
  const idempotencyKey = v7();
  for (;;) {
    const done = await run(pole, mutation, { idempotencyKey, ...input });
    if (done.error !== 'SCALE_UNREACHABLE') return done;
  }
}

/** A refusal names a month that was asked for and what is left in it, and that is less than was asked. */
function isHonest({ error, problems }: Done, plan: Plan): boolean {
  const [problem, ...others] = problems;
  if (error !== undefined || problem === undefined || others.length > 0) return false;
  if (problem.__typename !== 'RuleBroken' || problem.rule !== 'CAPACITY') return false;
  const [, month, free] = /^En (\d{4}-\d{2}), il ne reste que (\d+) demi/.exec(problem.message) ?? [];
  return plan.some((one) => one.month === month && Number(free) < one.planned);
}

/** Gives a month one half-day more; somebody else's change in between is no fault. */
async function raise(pole: OpenPole, tally: Tally, draw: Draw): Promise<void> {
  const [id, month] = [posts[draw(posts.length)], months[draw(months.length)]];
  const { data } = await pole.ask(
    `{ technician(id: "${id}") { version months(from: "${month}", until: "${month}") { capacity } } }`,
  );
  if (!data?.technician) return;
  const { version, months: seen } = data.technician;
  const { data: answer, errors } = await pole.ask(
    `mutation ($input: SetCapacityInput!) { setCapacity(input: $input) { problems { __typename } } }`,
    undefined,
    {
      input: {
        idempotencyKey: v7(),
        technicianId: id,
        expectedVersion: version,
        month,
        capacity: Math.min(62, seen[0].capacity + 1),
      },
    },
  );
  const problems: { __typename: string }[] | undefined = answer?.setCapacity?.problems;
  if (problems?.length === 0) tally.raised += 1;
  else if (problems?.[0]?.__typename !== 'VersionConflict' && errors?.[0]?.extensions.code !== 'SCALE_UNREACHABLE') {
    tally.odd.push({ errors, problems });
  }
}

async function makePosts(pole: OpenPole): Promise<void> {
  await pole.owner.query(
    `insert into technician (id, pole, code, function, employer, pooled_share, since)
    select id, $2, 'PMA-W' || n, 'Poste', $3, 50, '2026-01-01' from unnest($1::uuid[]) with ordinality as given (id, n)`,
    [posts, poleSiren, lens],
  );
}

/** Summed from the allocations themselves, in one snapshot: what is committed, beside what the month can give. */
async function wrongMonths(pole: OpenPole): Promise<object[]> {
  return await pole.owner.query(
    `select post.technician_id, post.month, post.capacity, post.committed, sums.committed as summed
    from technician_month post
      left join (select mine.technician_id, mine.month, sum(mine.planned) as committed from allocation_month mine
        join allocation a on a.id = mine.allocation_id where a.state in ('ACCEPTED', 'ACTIVE') group by 1, 2) sums
        using (technician_id, month)
    where post.technician_id = any($1::uuid[])
      and (coalesce(sums.committed, 0) > post.capacity or post.committed <> coalesce(sums.committed, 0)
        or post.override_half_days is not null)`,
    [posts],
  );
}

/** A whole number under `below`, drawn as the seed says. */
type Draw = (below: number) => number;

/** Mulberry32: small, seeded, good enough to spread writers. */
function chance(seed: number): Draw {
  let state = seed * 0x9e3779b1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
