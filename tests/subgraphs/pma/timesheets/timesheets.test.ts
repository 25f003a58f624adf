import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { runChange } from '../openChanges.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation } from '../poleRows.js';

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
});
