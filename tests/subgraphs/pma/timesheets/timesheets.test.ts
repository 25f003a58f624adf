import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, lens, loos, poleSiren, post, project, team } from '../poleRows.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

const asked = `timesheet { id recorded refused lines { line month done recorded allocation { reference }
  problems { __typename path message } } }`;
const line = (number: number, month: string, done: number) => ({ allocationId: allocation(number), month, done });
const send = (lines: object[], given: object = {}, actor = actors.director as never) =>
  runChange(pole, 'recordHalfDaysBatch', asked, { lines, ...given }, actor);
const doneOf = async (number: number, month: string): Promise<number> =>
  (
    await pole.owner.query('select done from allocation_month where allocation_id = $1 and month = $2', [
      allocation(number),
      month,
    ])
  )[0]?.done ?? 0;

describe('a sheet of half-days done', () => {
  it('records many allocations and months at once, what exceeds the plan too', async () => {
    const sent = await send([line(1, '2026-11', 14), line(3, '2026-11', 5), line(4, '2026-10', 7)]);
    expect(sent.problems).toEqual([]);
    expect(sent.timesheet).toMatchObject({ recorded: 3, refused: 0 });
    expect(sent.timesheet.lines.map((one: { allocation: object }) => one.allocation)).toEqual([
      { reference: 'PMA-2026-001' },
      { reference: 'PMA-2026-003' },
      { reference: 'PMA-2026-004' },
    ]);
    // Twelve were planned: fourteen are kept.
    expect(await doneOf(1, '2026-11')).toBe(14);
    const journal = await pole.owner.query("select id from journal where verb = 'RECORD_HALF_DAYS' order by xid, seq");
    expect(journal.map(({ id }: { id: string }) => id)).toEqual([allocation(1), allocation(3), allocation(4)]);
  });

  it('writes nothing where one line cannot be recorded, and says which', async () => {
    const sent = await send([line(1, '2026-11', 1), line(3, '2026-12', 2), line(5, '2027-01', 2)]);
    expect(sent.timesheet).toBeNull();
    expect(sent.problems.map(({ path }: { path: string[] }) => path)).toEqual([
      ['input', 'lines', '1', 'month'],
      ['input', 'lines', '1', 'month'],
      ['input', 'lines', '2', 'allocationId'],
    ]);
    expect(await doneOf(1, '2026-11')).toBe(14);
  });

  it('records the good lines alone where that is asked, and answers the same under the same key', async () => {
    const idempotencyKey = v7();
    const lines = [line(1, '2026-11', 10), line(1, '2026-11', 11), line(9, '2026-11', 1), line(3, '2026-11', 70)];
    const sent = await send(lines, { mode: 'GOOD_LINES', idempotencyKey });
    expect(sent.problems).toEqual([]);
    expect(sent.timesheet).toMatchObject({ recorded: 1, refused: 3 });
    expect(
      sent.timesheet.lines.map(({ recorded, problems }: { recorded: boolean; problems: { path: string[] }[] }) => [
        recorded,
        problems[0]?.path,
      ]),
    ).toEqual([
      [true, undefined],
      [false, ['input', 'lines', '1']],
      [false, ['input', 'lines', '2', 'allocationId']],
      [false, ['input', 'lines', '3', 'done']],
    ]);
    expect(await doneOf(1, '2026-11')).toBe(10);
    const again = await send(lines, { mode: 'GOOD_LINES', idempotencyKey });
    expect(again.timesheet).toEqual(sent.timesheet);
  });

  it('keeps each correction readable, in its order', async () => {
    const { data } = await pole.ask(
      `{ allocation(id: "${allocation(1)}") { months { month done history { doneBefore done } } } }`,
    );
    expect(data.allocation.months).toEqual([
      {
        month: '2026-11',
        done: 10,
        history: [
          { doneBefore: 0, done: 3 },
          { doneBefore: 3, done: 14 },
          { doneBefore: 14, done: 10 },
        ],
      },
      { month: '2026-12', done: 0, history: [] },
    ]);
  });

  it('is nobody else’s to send, and costs the same statements for the rows of one as of many', async () => {
    expect((await send([line(1, '2026-11', 1)], {}, actors.officer as never)).code).toBe('FORBIDDEN');
    const other = await send([line(1, '2026-11', 1)], {}, actors.otherDirector as never);
    expect(other.problems[0].path).toEqual(['input', 'lines', '0', 'allocationId']);
    expect((await send([])).problems[0].path).toEqual(['input', 'lines']);
    const ask = (first: number) =>
      pole.ask(`{ allocations(first: ${first}) { nodes { months { history { done } } } } }`);
    const [one, all] = [await ask(1), await ask(50)];
    expect(all.data.allocations.nodes.length).toBeGreaterThan(1);
    expect(all.statements).toBe(one.statements);
  });

  it('refuses the line of an allocation that changed since it was read, where it says what it read', async () => {
    const [{ version }] = await pole.owner.query('select version from allocation where id = $1', [allocation(1)]);
    const told = (expectedVersion: number) => ({ ...line(1, '2026-11', 4), expectedVersion });
    const stale = await send([told(version - 1), line(3, '2026-11', 6)], { mode: 'GOOD_LINES' });
    expect(stale.timesheet).toMatchObject({ recorded: 1, refused: 1 });
    expect(stale.timesheet.lines[0].problems).toMatchObject([
      { __typename: 'RuleBroken', path: ['input', 'lines', '0', 'expectedVersion'] },
    ]);
    expect(stale.timesheet.lines[0].problems[0].message).toContain(`version ${version} `);
    expect(await doneOf(1, '2026-11')).toBe(10);
    expect((await send([told(version), { ...told(version), month: '2026-12' }])).problems).toMatchObject([
      { path: ['input', 'lines', '1', 'month'] },
    ]);
    expect((await send([told(version)])).timesheet).toMatchObject({ recorded: 1 });
    expect(await doneOf(1, '2026-11')).toBe(4);
  });

  it('costs as many statements for two hundred allocations that serve requests as for two', async () => {
    await writeServed(200);
    const ask = async (count: number, done: number) => {
      const lines = Array.from({ length: count }, (_none, place) => ({
        ...{ allocationId: served(place), month: '2026-11', done },
      }));
      return await pole.ask(
        `mutation ($input: RecordHalfDaysBatchInput!) { recordHalfDaysBatch(input: $input) { timesheet { recorded }
          problems { message } } }`,
        actors.director,
        { input: { idempotencyKey: v7(), lines } },
      );
    };
    const few = await ask(2, 1);
    const many = await ask(200, 2);
    expect(many.data.recordHalfDaysBatch).toMatchObject({ timesheet: { recorded: 200 }, problems: [] });
    expect(many.statements).toBe(few.statements);
    const rows = await pole.owner.query(
      `select count(*)::int as rows, count(distinct id)::int as ids from journal
      where verb = 'RECORD_HALF_DAYS' and id like '00000000-0000-7000-8000-9%'`,
    );
    expect(rows).toEqual([{ rows: 202, ids: 200 }]);
  });
});

const served = (place: number): string => `00000000-0000-7000-8000-9${String(place).padStart(11, '0')}`;

/** Allocations at work, each for a request of its own: what is done changes nothing of what they promised. */
async function writeServed(count: number): Promise<void> {
  const id = (kind: number) => `('00000000-0000-7000-8000-${kind}' || lpad(n::text, 11, '0'))::uuid`;
  await pole.owner.query(
    `insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes, skill,
      level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, state, found_half_days, updated_at)
    select ${id(8)}, $1, $2, 'S-' || n, $3, uuidv7(), $4, array[$4], 'ENERGY', 'LEADS', 9, 0, '2026-11-01', '2026-12-28',
      'Manque', now(), now(), 'OPEN', 0, now() from generate_series(0, $5 - 1) n`,
    [poleSiren, lens, project(1), loos, count],
  );
  await pole.owner.query(
    `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      employer_agreed_on, imported, staffing_request_id)
    select ${id(9)}, $1, 2060, n + 1, $2, $3, 'ACTIVE', '2026-11-01', '2026-12-28', '2026-10-01', true, ${id(8)}
    from generate_series(0, $4 - 1) n`,
    [poleSiren, post(1), team(1), count],
  );
}
