import { checkConditions } from '#pma/allocations/checks.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, lens, loos, otherPole, poleSiren, post, team } from '../poleRows.js';
import { writeManyAllocations } from './manyAllocations.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

interface Found {
  readonly kind: string;
  readonly state: string;
  readonly severity: string;
  readonly since: string;
  readonly article: string | null;
  readonly month: string | null;
  readonly halfDays: number | null;
  readonly breaksOn: string | null;
  readonly reason: string;
  readonly allocations: readonly { readonly id: string; readonly reference: string }[];
}

/** What the pilots of all teams say by their own word; null where they cannot be asked. */
async function said(word: string | null = 'GRANTED'): Promise<object[]> {
  const { data } = await pole.ask(`{ pole(siren: "${poleSiren}") { secondmentsAsked { teamId } } }`);
  return data.pole.secondmentsAsked.map(({ teamId }: { teamId: string }) => ({ teamId, word }));
}

/** The pole as the planner asks for it, with what the communes said. */
async function asPlanned(fields: string, secondmentWords: object[] | null) {
  const of = [{ __typename: 'Pole', siren: poleSiren, secondmentWords }];
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Pole { ${fields} } } }`;
  const { data, errors, statements } = await pole.ask(query, actors.director, { of });
  expect(errors).toBeUndefined();
  return { ...data._entities[0], statements };
}

/** Every check of a filter, page after page. */
async function checks(filter = '{}', words: Promise<object[] | null> = said()): Promise<Found[]> {
  const all: Found[] = [];
  const own = await words;
  for (let after = ''; ; ) {
    const { checks: page } = await asPlanned(
      `checks(first: 200, filter: ${filter}${after}) {
        nodes { kind state severity since article month halfDays breaksOn reason technician { code } team { id }
          allocations { id reference } agreements { id } } pageInfo { hasNextPage endCursor } }`,
      own,
    );
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
}

describe('what the director has to put in order', () => {
  it('is one list, the gravest first, each with its rows, since when and on which article', async () => {
    const found = await checks();
    expect(found.map(({ kind, severity }) => `${severity} ${kind}`).sort()).toEqual([
      'ALERT NO_CONSENT',
      'ALERT NO_EMPLOYER_AGREEMENT',
      'ALERT OVER_ALLOCATED',
      'NOTICE ABOVE_SHARE_EXCEEDED',
      'NOTICE ABOVE_SHARE_EXCEEDED',
      'WARNING CAPACITY_CUT',
    ]);
    // What cannot be told comes after whatever is to be settled or watched.
    expect(found.at(-1)).toMatchObject({ kind: 'ABOVE_SHARE_EXCEEDED', state: 'UNKNOWN' });
    expect(found.at(3)).toMatchObject({ kind: 'CAPACITY_CUT', month: '2026-12', halfDays: 4 });
    expect(found.at(3)?.allocations.map(({ reference }) => reference)).toEqual(['PMA-2026-001', 'PMA-2026-002']);
    expect(found.find(({ kind }) => kind === 'NO_EMPLOYER_AGREEMENT')).toMatchObject({
      since: '2026-11-01',
      article: 'CGFP L512-6 ; décret 2008-580',
      technician: { code: 'PMA-T02' },
      team: { id: team(2) },
      allocations: [{ reference: 'PMA-2026-003' }],
    });
    for (const { reason } of found) expect(reason).toContain('\u00a0:');
  });

  it('is filtered, paged and counted, every kind told', async () => {
    expect((await checks('{ kinds: [CAPACITY_CUT] }')).map(({ kind }) => kind)).toEqual(['CAPACITY_CUT']);
    expect((await checks('{ severities: [WARNING] }')).map(({ kind }) => kind)).toEqual(['CAPACITY_CUT']);
    expect(await checks(`{ technicians: ["${post(1)}"], kinds: [NO_CONSENT] }`)).toEqual([]);
    expect(await checks(`{ teams: ["${team(2)}"] }`)).toHaveLength(3);
    expect(await checks('{ sinceUntil: "2020-12-31" }')).toEqual([]);
    const own = await said();
    const page = (after: string) =>
      asPlanned(
        `checks(first: 3${after}) { totalCount nodes { kind } pageInfo { hasNextPage endCursor } }
        checkCounts { kind count unknown since }`,
        own,
      );
    const one = await page('');
    expect(one.checks).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const two = await page(`, after: "${one.checks.pageInfo.endCursor}"`);
    const last = [{ kind: 'CAPACITY_CUT' }, { kind: 'ABOVE_SHARE_EXCEEDED' }, { kind: 'ABOVE_SHARE_EXCEEDED' }];
    expect(two.checks.nodes).toEqual(last);
    expect(one.checkCounts).toHaveLength(10);
    expect(one.checkCounts).toContainEqual({ kind: 'NO_CONSENT', count: 1, unknown: 0, since: '2026-11-01' });
    expect(one.checkCounts).toContainEqual({ kind: 'TEAM_WITHOUT_PILOT', count: 0, unknown: 0, since: null });
  });

  it.each<[string, () => Promise<object[] | null>, string]>([
    ['the communes cannot be asked', () => Promise.resolve(null), 'UNKNOWN'],
    ['a commune says nothing of the team', () => Promise.resolve([]), 'UNKNOWN'],
    ['the project is not known there', () => said(null), 'UNKNOWN'],
    ['a commune took its consent back before the pole heard of it', () => said('WITHDRAWN'), 'RAISED'],
    ['a commune’s consent does not hold any more', () => said('NONE'), 'RAISED'],
  ])('a consent received is no proof where %s: the stricter wins', async (_why, own, state) => {
    const found = await checks('{ kinds: [NO_CONSENT] }', own());
    expect(found.map((one) => `${one.state} ${one.allocations[0]?.reference}`).sort()).toEqual(
      ['RAISED PMA-2026-003', `${state} PMA-2026-001`].sort(),
    );
    const first = found.find(({ allocations }) => allocations[0]?.reference === 'PMA-2026-001');
    expect(first).toMatchObject({ severity: 'ALERT', since: '2026-11-01' });
    expect(first?.reason).toContain(state === 'UNKNOWN' ? 'parole de la commune' : 'sans le consentement');
    expect(await checks('{ kinds: [NO_CONSENT], states: [UNKNOWN] }', own())).toHaveLength(state === 'UNKNOWN' ? 1 : 0);
  });

  it('is the director’s own: empty for everybody else', async () => {
    for (const actor of [actors.officer, actors.loos, actors.otherDirector, actors.everybody]) {
      const { data } = await pole.ask(`{ pole(siren: "${poleSiren}") { checks { totalCount } } }`, actor);
      expect(data?.pole?.checks?.totalCount ?? 0).toBe(0);
    }
    const { data } = await pole.ask(`{ pole(siren: "${otherPole}") { checks { totalCount } } }`, actors.otherDirector);
    expect(data.pole.checks).toEqual({ totalCount: 0 });
  });

  it('tells of a team without a pilot, of more done than planned, of what ends soon and of who instructs', async () => {
    await pole.owner.query(
      `update resource_team set pilot = null, pilot_since = '2026-11-02', pilot_reason = 'x' where id = $1`,
      [team(2)],
    );
    await pole.owner.query(`update allocation_month set done = 15 where allocation_id = $1 and month = '2026-11'`, [
      allocation(1),
    ]);
    // The agreement that leads to Loos ends in the middle of what is planned, and another says otherwise who instructs.
    await pole.owner.query(
      `update secondment_agreement set until_day = '2026-12-10' where provider = $1 and receiver = $2`,
      [lens, loos],
    );
    await pole.owner.query(
      `insert into secondment_agreement (id, pole, kind, state, provider, receiver, instructs, unit_cost_cents, from_day,
        until_day, act_body, act_reference, decided_on, enforceable_from)
      values (uuidv7(), $1, 'PROVISION', 'SIGNED', $2, $3, $2, 100, '2026-11-15', '2026-11-30', 'DELIBERATION', 'D',
        '2026-11-01', '2026-11-02')`,
      [poleSiren, lens, loos],
    );
    const found = await checks(
      `{ kinds: [TEAM_WITHOUT_PILOT, DONE_BEYOND_PLANNED, CHAIN_ENDS_SOON, BROKEN_CHAIN, CONTRADICTORY_INSTRUCTIONS] }`,
    );
    const told = found.map((one) => [one.kind, one.since, one.halfDays ?? one.breaksOn ?? one.article]);
    expect(told.filter(([kind]) => kind !== 'CONTRADICTORY_INSTRUCTIONS')).toEqual([
      ['BROKEN_CHAIN', '2026-11-01', expect.any(String)],
      ['CHAIN_ENDS_SOON', '2026-11-01', '2026-12-11'],
      ['TEAM_WITHOUT_PILOT', '2026-11-02', null],
      ['DONE_BEYOND_PLANNED', '2026-11-01', 3],
    ]);
    expect(told).toContainEqual(['CONTRADICTORY_INSTRUCTIONS', '2026-11-15', 'CGCT L5211-4-1']);
  });
});

describe('over many rows', () => {
  beforeAll(async () => {
    await writeManyAllocations((sql) => pole.owner.query(sql));
  });

  const conditions = checkConditions();
  it.each([
    ['NO_CONSENT', `a.state = 'ACTIVE' and ${conditions.NO_CONSENT}`],
    ['NO_EMPLOYER_AGREEMENT', `a.state = 'ACTIVE' and ${conditions.NO_EMPLOYER_AGREEMENT}`],
    ['CONTRADICTORY_INSTRUCTIONS', conditions.CONTRADICTORY_INSTRUCTIONS],
  ])('%s is what the database’s own condition says of each allocation', async (kind, condition) => {
    const rows: { id: string }[] = await pole.owner.query(
      `select a.id from allocation a where ${condition} order by a.id`,
    );
    const found = await checks(`{ kinds: [${kind}] }`);
    expect(found.map(({ allocations }) => allocations[0]?.id).sort()).toEqual(rows.map(({ id }) => id));
    expect(rows.length).toBeGreaterThan(10);
  });

  it('a broken or soon broken chain is what the database finds in each allocation', async () => {
    const days = await pole.owner.query(
      `select a.id, chain_break(a.id, a.from_day, least(a.until_day, '2026-11-23')) as broken,
        chain_break(a.id, '2026-11-23', least(a.until_day, '2026-11-23'::date + 90)) as breaks
      from allocation a where a.state = 'ACTIVE' order by a.id`,
    );
    const byId = async (kind: string, day: (one: Found) => string | null) =>
      new Map((await checks(`{ kinds: [${kind}] }`)).map((one) => [one.allocations[0]?.id, day(one)]));
    const broken = await byId('BROKEN_CHAIN', ({ since }) => since);
    const breaks = await byId('CHAIN_ENDS_SOON', ({ breaksOn }) => breaksOn);
    for (const one of days) {
      expect([one.id, broken.get(one.id) ?? null]).toEqual([one.id, one.broken]);
      expect([one.id, breaks.get(one.id) ?? null]).toEqual([one.id, one.breaks > '2026-11-23' ? one.breaks : null]);
    }
    expect(broken.size).toBeGreaterThan(10);
    expect(breaks.size).toBeGreaterThan(2);
  });

  it('costs as many statements as over a few', async () => {
    const own = await said();
    const ask = () =>
      asPlanned(
        `checks(first: 200) { nodes { kind technician { code } team { id } allocations { reference } agreements { id } } }
        checkCounts { count }`,
        own,
      );
    const many = await ask();
    expect(many.checks.nodes.length).toBeGreaterThan(100);
    await pole.owner.query(`update allocation set state = 'CANCELLED' where number > 2020`);
    const few = await ask();
    expect(few.checks.nodes.length).toBeLessThan(80);
    expect(many.statements).toBe(few.statements);
  });
});
