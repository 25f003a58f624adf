import fc from 'fast-check';
import { calendarCapacity, capacityOf } from '#pma/technicians/calendarCapacity.js';
import { inTransaction } from '#shared/database/transaction.js';
import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { department, lens, poleSiren, post } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const days = Array.from({ length: 1_100 }, (_none, index) =>
  new Date(Date.UTC(2026, 0, 1 + index, 12)).toISOString().slice(0, 10),
);
const months = [...new Set(days.map((day) => day.slice(0, 7)))];

describe('what a post can give in a month', () => {
  const full = { since: '2020-01-01', until: null, workingTime: 100, pooledShare: 100 };

  it.each([
    ['a whole month, half pooled', { pooledShare: 50 }, '2026-11', 20],
    ['part time at 80 %, pooled at 60 %, rounded down', { workingTime: 80, pooledShare: 60 }, '2026-11', 19],
    ['a first month begun on its last Monday', { since: '2026-11-30' }, '2026-11', 2],
    ['a last month ended on 29 February', { until: '2028-02-29' }, '2028-02', 42],
    ['a month before the post', { since: '2026-12-01' }, '2026-11', 0],
    ['a month after the post', { until: '2026-10-31' }, '2026-11', 0],
  ])('is counted over %s', (_what, given, month, halfDays) => {
    expect(calendarCapacity({ ...full, ...given }, month)).toBe(halfDays);
  });

  it('is less what was withdrawn, from what was said where something was, and never under zero', () => {
    expect(capacityOf(full, '2026-11', { told: null, withdrawn: 5 })).toBe(35);
    expect(capacityOf(full, '2026-11', { told: 10, withdrawn: 4 })).toBe(6);
    expect(capacityOf(full, '2026-11', { told: 3, withdrawn: 4 })).toBe(0);
  });

  it('is the same number in the database, whatever the post and the month', async () => {
    const cases = fc
      .sample(
        fc.record({
          since: fc.constantFrom(...days),
          until: fc.option(fc.constantFrom(...days)),
          workingTime: fc.integer({ min: 1, max: 100 }),
          pooledShare: fc.integer({ min: 0, max: 100 }),
          month: fc.constantFrom(...months),
          told: fc.option(fc.integer({ min: 1, max: 62 })),
          withdrawn: fc.integer({ min: 0, max: 62 }),
          laterTerms: fc
            .uniqueArray(
              fc.record({
                fromMonth: fc.constantFrom(...months),
                workingTime: fc.integer({ min: 1, max: 100 }),
                pooledShare: fc.integer({ min: 0, max: 100 }),
              }),
              { maxLength: 3, selector: ({ fromMonth }) => fromMonth },
            )
            .map((terms) => terms.sort((one, other) => (one.fromMonth < other.fromMonth ? -1 : 1))),
        }),
        { seed: 6, numRuns: 400 },
      )
      .filter(({ since, until }) => until === null || since <= until);
    await pole.owner.query(
      `insert into technician (id, pole, code, function, employer, pooled_share, working_time, since, until)
      select ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, 'CASE-' || n, 'Poste', $3,
        (item ->> 'pooledShare')::integer, (item ->> 'workingTime')::integer, (item ->> 'since')::date, (item ->> 'until')::date
      from jsonb_array_elements($1::jsonb) with ordinality as listed (item, n)`,
      [JSON.stringify(cases), poleSiren, lens],
    );
    await pole.owner.query(
      `insert into month_terms (technician_id, pole, month, told_capacity, withdrawn)
      select ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, item ->> 'month',
        (item ->> 'told')::integer, (item ->> 'withdrawn')::integer
      from jsonb_array_elements($1::jsonb) with ordinality as listed (item, n)`,
      [JSON.stringify(cases), poleSiren],
    );
    await pole.owner.query(
      `insert into post_terms (technician_id, pole, from_month, working_time, pooled_share)
      select ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, later ->> 'fromMonth',
        (later ->> 'workingTime')::integer, (later ->> 'pooledShare')::integer
      from jsonb_array_elements($1::jsonb) with ordinality as listed (item, n),
        jsonb_array_elements(item -> 'laterTerms') as later`,
      [JSON.stringify(cases), poleSiren],
    );
    const counted = async (): Promise<number[]> =>
      (
        await pole.owner.query(
          `select capacity from technician_month join technician on id = technician_id where code like 'CASE-%' order by id`,
        )
      ).map(({ capacity }: { capacity: number }) => capacity);
    expect(cases.length).toBeGreaterThan(200);
    expect(await counted()).toEqual(cases.map((one) => capacityOf(one, one.month, one)));
    // Terms that change are counted again, in every month that has a row.
    await pole.owner.query(`update technician set pooled_share = 100 - pooled_share where code like 'CASE-%'`);
    expect(await counted()).toEqual(
      cases.map((one) => capacityOf({ ...one, pooledShare: 100 - one.pooledShare }, one.month, one)),
    );
    // A change that is taken back is counted again too.
    await pole.owner.query(
      `delete from post_terms where technician_id in (select id from technician where code like 'CASE-%')`,
    );
    expect(await counted()).toEqual(
      cases.map((one) => capacityOf({ ...one, pooledShare: 100 - one.pooledShare, laterTerms: null }, one.month, one)),
    );
    for (const table of ['month_terms', 'technician_month'])
      await pole.owner.query(
        `delete from ${table} where technician_id in (select id from technician where code like 'CASE-%')`,
      );
    await pole.owner.query(`delete from technician where code like 'CASE-%'`);
  });
});

const versionOf = async (id: string): Promise<number> =>
  (await pole.ask(`{ technician(id: "${id}") { version } }`)).data.technician.version;
const asked = `technician { version months(from: "2027-02", until: "2027-03") {
  month capacity calendarCapacity toldCapacity withdrawn free } }`;
const on = async (mutation: string, input: object, id = post(2)) =>
  await runChange(pole, mutation, asked, { technicianId: id, expectedVersion: await versionOf(id), ...input });

describe('an absence', () => {
  it('withdraws half-days month by month, replaces what was said before, and is taken back with zero', async () => {
    const done = await on('recordAbsence', {
      months: [
        { month: '2027-02', halfDays: 6 },
        { month: '2027-03', halfDays: 1 },
      ],
    });
    expect(done.problems).toEqual([]);
    expect(done.technician.months).toEqual([
      { month: '2027-02', capacity: 14, calendarCapacity: 20, toldCapacity: null, withdrawn: 6, free: 14 },
      { month: '2027-03', capacity: 21, calendarCapacity: 22, toldCapacity: null, withdrawn: 1, free: 21 },
    ]);
    const back = await on('recordAbsence', { months: [{ month: '2027-02', halfDays: 0 }] });
    expect(back.technician.months[0]).toMatchObject({ capacity: 20, withdrawn: 0 });
  });

  it('comes off what was said of the month too, which a later word gives back to the calendar', async () => {
    await on('setCapacity', { month: '2027-03', capacity: 8 });
    const told = await on('recordAbsence', { months: [{ month: '2027-03', halfDays: 3 }] });
    expect(told.technician.months[1]).toMatchObject({ capacity: 5, toldCapacity: 8, withdrawn: 3 });
    const back = await on('setCapacity', { month: '2027-03', capacity: null });
    expect(back.technician.months[1]).toMatchObject({ capacity: 19, calendarCapacity: 22, toldCapacity: null });
  });

  it.each<[string, object[], Record<string, unknown>]>([
    ['more than the post gives', [{ month: '2027-02', halfDays: 21 }], { rule: 'ABSENCE_WITHIN_CAPACITY' }],
    [
      'a month twice',
      [
        { month: '2027-02', halfDays: 1 },
        { month: '2027-02', halfDays: 2 },
      ],
      { path: ['input', 'months', '1', 'month'] },
    ],
    ['a month before the post', [{ month: '2025-12', halfDays: 1 }], { path: ['input', 'months', '0', 'month'] }],
    ['no month', [], { path: ['input', 'months'] }],
  ])('of %s is refused and writes nothing', async (_what, given, problem) => {
    const before = await versionOf(post(2));
    expect((await on('recordAbsence', { months: given })).problems).toMatchObject([problem]);
    expect(await versionOf(post(2))).toBe(before);
  });

  it('of negative half-days cannot even be read', async () => {
    expect((await on('recordAbsence', { months: [{ month: '2027-02', halfDays: -1 }] })).code).toBe('BAD_INPUT');
    expect((await on('setCapacity', { month: '2027-02', capacity: -4 })).code).toBe('BAD_INPUT');
  });

  it('is known to the pole and the employer alone; everyone sees what is left', async () => {
    await on('recordAbsence', { months: [{ month: '2027-02', halfDays: 6 }] });
    const seen = async (actor: (typeof actors)[keyof typeof actors]) =>
      (
        await pole.ask(
          `{ technician(id: "${post(2)}") { months(from: "2027-02", until: "2027-02") { capacity withdrawn calendarCapacity toldCapacity } } }`,
          actor,
        )
      ).data.technician.months[0];
    const known = { capacity: 14, withdrawn: 6, calendarCapacity: 20, toldCapacity: null };
    expect(await seen(actors.director)).toEqual(known);
    expect(await seen(actors.officer)).toEqual(known);
    const hidden = { capacity: 14, withdrawn: null, calendarCapacity: null, toldCapacity: null };
    expect(await seen(actors.otherDirector)).toEqual(hidden);
    expect(await seen(actors.analyst)).toEqual(hidden);
    expect(await seen(actors.loos)).toEqual(hidden);
    const other = { ...actors.officer, tenant: department };
    expect(await seen(other)).toEqual(hidden);
    // By the table's own policy, past every resolver.
    const rowsFor = (actor: Actor) =>
      inTransaction(pole.app, { ...actor, audience: 'institution', readOnly: true }, (manager) =>
        manager.query('select withdrawn from month_terms where technician_id = $1 and withdrawn = 6', [post(2)]),
      );
    expect(await rowsFor(actors.director)).toEqual([{ withdrawn: 6 }]);
    expect(await rowsFor(actors.officer)).toEqual([{ withdrawn: 6 }]);
    for (const actor of [actors.analyst, actors.loos, actors.otherDirector, other])
      expect(await rowsFor(actor)).toEqual([]);
    const rows = await pole.owner.query("select visibility from journal where verb = 'RECORD_ABSENCE'");
    expect(new Set(rows.map(({ visibility }: { visibility: string }) => visibility))).toEqual(new Set(['PRIVATE']));
  });

  it('below what is committed is kept, shown, and leaves no room', async () => {
    const done = await runChange(
      pole,
      'recordAbsence',
      'technician { months(from: "2027-01", until: "2027-01") { capacity committed over overrideReason allocations { checks } } }',
      { technicianId: post(3), expectedVersion: 1, months: [{ month: '2027-01', halfDays: 8 }] },
    );
    expect(done.technician.months).toEqual([
      {
        ...{ capacity: 12, committed: 15, over: 3, overrideReason: 'CAPACITY_CUT' },
        allocations: [{ checks: ['OVER_ALLOCATED'] }],
      },
    ]);
  });
});

describe('a capacity', () => {
  it('of zero is refused with what to do instead', async () => {
    const done = await on('setCapacity', { month: '2027-02', capacity: 0 });
    expect(done.technician).toBeNull();
    expect(done.problems).toMatchObject([{ rule: 'CAPACITY_ABOVE_ZERO', path: ['input', 'capacity'] }]);
  });

  it('of a thousand posts over three years costs as many statements as of one', async () => {
    const of = (first: number) =>
      pole.ask(
        `{ technicians(first: ${first}) { nodes { months(from: "2026-01", until: "2028-12") { capacity withdrawn } skills { code } } } }`,
      );
    const [one, all] = [await of(1), await of(3)];
    expect(all.errors).toBeUndefined();
    expect(all.data.technicians.nodes[2].months).toHaveLength(36);
    expect(all.statements).toBe(one.statements);
  });
});

describe('the end of a post', () => {
  const asks =
    'technician { version until months(from: "2027-01", until: "2027-03") { month capacity committed over } }';
  const end = async (lastDay: string | null, id = post(3)) =>
    await runChange(pole, 'setPostEnd', asks, { technicianId: id, expectedVersion: await versionOf(id), lastDay });

  it('leaves it nothing to give after that day, keeps what it had promised, and is taken back', async () => {
    const whole = (
      await pole.ask(`{ technician(id: "${post(3)}") { months(from: "2027-01", until: "2027-03") { capacity } } }`)
    ).data.technician.months;
    await on('setCapacity', { month: '2027-03', capacity: 8 }, post(3));
    const done = await end('2026-12-31');
    expect(done.problems).toEqual([]);
    expect(done.technician.until).toBe('2026-12-31');
    expect(done.technician.months).toMatchObject([
      { capacity: 0, committed: 15, over: 15 },
      { capacity: 0 },
      { month: '2027-03', capacity: 0 },
    ]);
    const checks = await pole.ask(
      `{ pole(siren: "${poleSiren}") { checks(filter: { kinds: [CAPACITY_CUT] }) { nodes { technician { id } month } } } }`,
    );
    expect(checks.data.pole.checks.nodes).toContainEqual({ technician: { id: post(3) }, month: '2027-01' });
    const back = await end(null);
    expect(back.technician.until).toBeNull();
    expect(back.technician.months.map(({ capacity }: { capacity: number }) => capacity)).toEqual([
      ...whole.slice(0, 2).map(({ capacity }: { capacity: number }) => capacity),
      8,
    ]);
    await on('setCapacity', { month: '2027-03', capacity: null }, post(3));
  });

  it('is after its first day, and not before work that was done', async () => {
    expect((await end('1999-12-31')).problems).toMatchObject([{ path: ['input', 'lastDay'] }]);
    await pole.owner.query(`update technician_month set done = 2 where technician_id = $1 and month = '2027-01'`, [
      post(3),
    ]);
    expect((await end('2026-12-31')).problems).toMatchObject([{ rule: 'POST_END_AFTER_WORK' }]);
    expect((await end('2027-01-15')).problems).toEqual([]);
    await end(null);
    await pole.owner.query('update technician_month set done = 0 where technician_id = $1', [post(3)]);
  });

  it('is recorded by the pole’s director alone', async () => {
    const version = await versionOf(post(3));
    for (const actor of [actors.officer, actors.otherDirector, actors.loos]) {
      const refused = await runChange(
        pole,
        'setPostEnd',
        asks,
        { technicianId: post(3), expectedVersion: version, lastDay: '2027-12-31' },
        actor,
      );
      expect(refused.code).toBe('FORBIDDEN');
    }
    expect(await versionOf(post(3))).toBe(version);
  });
});

describe('a skill of a post', () => {
  const skills = async (day: string) =>
    (await pole.ask(`{ technician(id: "${post(2)}") { skills(on: "${day}") { code level since } } }`)).data.technician
      .skills;
  const asks = 'technician { skills { code level since } }';
  const set = async (input: object) =>
    await runChange(pole, 'setTechnicianSkill', asks, {
      technicianId: post(2),
      expectedVersion: await versionOf(post(2)),
      ...input,
    });

  it('is gained, deepened and lost on its days', async () => {
    expect((await set({ skill: 'énergie des bâtiments', level: 'PRACTISES', since: '2026-09-01' })).problems).toEqual(
      [],
    );
    await set({ skill: 'ENERGY', level: 'LEADS', since: '2027-03-01' });
    await set({ skill: 'ENERGY', level: null, since: '2028-02-29' });
    const levels = async (day: string) =>
      (await skills(day)).find(({ code }: { code: string }) => code === 'ENERGY')?.level ?? null;
    expect(await levels('2026-08-31')).toBeNull();
    expect(await levels('2026-09-01')).toBe('PRACTISES');
    expect(await levels('2027-03-01')).toBe('LEADS');
    expect(await levels('2028-02-28')).toBe('LEADS');
    expect(await levels('2028-02-29')).toBeNull();
  });

  it('is filtered as it is held today', async () => {
    const { data } = await pole.ask('{ technicians(filter: { skills: ["ENERGY"] }) { nodes { code } } }');
    expect(data.technicians.nodes.map(({ code }: { code: string }) => code)).toEqual(['PMA-T01', 'PMA-T02']);
  });

  it.each<[string, object, Record<string, unknown>]>([
    ['that nobody knows', { skill: 'alchimie', level: 'LEADS', since: '2026-09-01' }, { path: ['input', 'skill'] }],
    ['before the post', { skill: 'ENERGY', level: 'LEADS', since: '2025-12-31' }, { path: ['input', 'since'] }],
  ])('%s is refused', async (_what, given, problem) => {
    expect((await set(given)).problems).toMatchObject([problem]);
  });
});
