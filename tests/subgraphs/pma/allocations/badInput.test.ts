import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { actors, type OpenPole, openPole } from '../openPole.js';
import { allocation, post } from '../poleRows.js';
import { request, run } from './commands.js';

let pole: OpenPole;
beforeAll(async () => {
  pole = await openPole();
});
afterAll(async () => {
  await pole?.close();
});

describe('a request that does not fit', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['dates reversed', { from: '2026-12-31', until: '2026-11-01' }, 'input.until'],
    ['a post that does not exist', { technicianId: post(99) }, 'input.technicianId'],
    ['a post id that is no id', { technicianId: 'x' }, 'input.technicianId'],
    ['a project id that is no id', { projectId: 'x' }, 'input.projectId'],
    ['a pilot from elsewhere', { pilot: '75056' }, 'input.pilot'],
    ['nothing planned', { months: [{ month: '2026-12', planned: 0 }] }, 'input.months'],
    ['no month', { months: [] }, 'input.months'],
    ['a month outside', { months: [{ month: '2027-12', planned: 1 }] }, 'input.months.0.month'],
    [
      'a number no month has',
      { months: [{ month: '2026-12', planned: 9_007_199_254_740_991 }] },
      'input.months.0.planned',
    ],
    ['days after the end of the post', { until: '2027-12-31' }, 'input.from'],
    ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey'],
  ])('because of %s is refused there, and leaves nothing', async (_what, given, place) => {
    const rows = 'select (select count(*) from allocation) + (select count(*) from resource_team) as count';
    const before = await pole.owner.query(rows);
    const { allocation: made, problems, error } = await run(pole, 'requestAllocation', request(given));
    expect(error).toBeUndefined();
    expect(made).toBeNull();
    expect(problems.map((one) => one.path.join('.'))).toContain(place);
    expect(await pole.owner.query(rows)).toEqual(before);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an INSEE code that is none', { pilot: '6249' }],
    ['negative half-days', { months: [{ month: '2026-12', planned: -1 }] }],
    ['half a half-day', { months: [{ month: '2026-12', planned: 1.5 }] }],
    ['a day that is none', { from: '2026-02-30' }],
    ['a month that is none', { months: [{ month: '2026-00', planned: 1 }] }],
  ])('for it cannot even be read (%s) is an error with its code', async (_what, given) => {
    expect((await run(pole, 'requestAllocation', request(given))).error).toBe('BAD_INPUT');
  });
});

describe('a change of an existing allocation', () => {
  const move = { id: allocation(1), expectedVersion: 1, to: 'ENDED' };

  it('by somebody else is refused', async () => {
    expect((await run(pole, 'moveAllocation', move, actors.loos)).error).toBe('FORBIDDEN');
    expect((await run(pole, 'moveAllocation', move, actors.analyst)).error).toBe('FORBIDDEN');
    expect((await run(pole, 'moveAllocation', move, actors.everybody)).error).toBe('UNAUTHENTICATED');
  });

  it("by another pole's director finds nothing", async () => {
    expect((await run(pole, 'moveAllocation', move, actors.otherDirector)).error).toBe('NOT_FOUND');
    const asked = await run(pole, 'requestAllocation', request(), actors.otherDirector);
    expect(asked.problems).toMatchObject([{ path: ['input', 'technicianId'] }]);
  });

  it('that does not exist, or could not, finds nothing', async () => {
    expect((await run(pole, 'moveAllocation', { ...move, id: allocation(99) })).error).toBe('NOT_FOUND');
    expect((await run(pole, 'moveAllocation', { ...move, id: "' or true" })).error).toBe('NOT_FOUND');
  });

  it('with a text of a megabyte or a character no text has is refused', async () => {
    const long = await run(pole, 'moveAllocation', { ...move, reason: 'é'.repeat(1_000_000) });
    expect(long.problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'reason'] }]);
    const odd = await run(pole, 'moveAllocation', { ...move, reason: 'a\0b' });
    expect(odd.problems).toMatchObject([{ __typename: 'InvalidInput' }]);
    expect(odd.allocation).toBeNull();
  });

  it('records an agreement of the past only, and half-days of months begun only', async () => {
    const tomorrow = { id: allocation(5), expectedVersion: 1, agreedOn: '2026-11-24' };
    expect((await run(pole, 'recordEmployerAgreement', tomorrow)).problems).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'agreedOn'] },
    ]);
    const december = { id: allocation(1), expectedVersion: 1, months: [{ month: '2026-12', done: 1 }] };
    expect((await run(pole, 'recordHalfDays', december)).problems).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'months', '0', 'month'] },
    ]);
    const notBegun = { id: allocation(2), expectedVersion: 1, months: [{ month: '2026-12', done: 1 }] };
    expect((await run(pole, 'recordHalfDays', notBegun)).problems).toMatchObject([{ rule: 'ALLOCATION_NOT_BEGUN' }]);
  });
});
