import fc from 'fast-check';
import type { Council } from '#shared/councils/Council.js';
import { addDays, lastWeekdayOf, nextQuarter, quarterOf } from '#shared/councils/calendarDays.js';
import { convocationOf } from '#shared/councils/convocationOf.js';
import { decide } from '#shared/councils/lifecycle.js';
import { prepareCouncil } from '#shared/councils/prepareCouncil.js';
import { withEstimates } from '#shared/councils/withEstimates.js';
import { describe, expect, it } from '#tests/support/suite.js';

const council = (heldOn: string, values: Partial<Council> = {}): Council => ({
  heldOn,
  kind: 'COUNCIL',
  state: 'PLANNED',
  estimated: false,
  ...values,
});
const anyDay = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyCouncil = fc.record({
  heldOn: anyDay,
  kind: fc.constantFrom('COUNCIL' as const, 'BUREAU' as const),
  state: fc.constantFrom('PLANNED' as const, 'HELD' as const, 'CANCELLED' as const),
  estimated: fc.constant(false),
});
const inOrder = (councils: readonly Council[]) => [...councils].sort((a, b) => a.heldOn.localeCompare(b.heldOn));

describe('days of a calendar', () => {
  it('go over a 29 February, the year’s end and the change of the hour', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(nextQuarter('2026-10-01')).toBe('2027-01-01');
  });

  it('fall into quarters that follow each other without a gap', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const quarter = quarterOf(day);
        expect(quarter <= day && day < nextQuarter(quarter)).toBe(true);
        expect(quarterOf(addDays(nextQuarter(quarter), -1))).toBe(quarter);
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${lastWeekdayOf(quarter)}T00:00:00Z`).getUTCDay());
        expect(quarterOf(lastWeekdayOf(quarter))).toBe(quarter);
      }),
    );
  });
});

describe('the call to a council', () => {
  it('leaves three whole days under 3,500 inhabitants and five from there on, each by its article', () => {
    const meeting = council('2027-03-04');
    expect(convocationOf(meeting, 3_499)).toEqual({ by: '2027-02-28', clearDays: 3, article: 'CGCT L2121-11' });
    expect(convocationOf(meeting, 3_500)).toEqual({ by: '2027-02-26', clearDays: 5, article: 'CGCT L2121-12' });
    expect(convocationOf(council('2028-03-04'), 300)?.by).toBe('2028-02-29');
    expect(convocationOf(council('2027-01-04'), 300)?.by).toBe('2026-12-31');
  });

  it('takes the longer delay where nobody knows the population, and none for a bureau', () => {
    expect(convocationOf(council('2027-03-04'), null)?.clearDays).toBe(5);
    expect(convocationOf(council('2027-03-04', { kind: 'BUREAU' }), 9_000)).toBeNull();
  });
});

describe('an estimate', () => {
  const year = { from: '2026-11-23', until: '2027-11-22', today: '2026-11-23' };

  it('is the last weekday of each quarter to come without a council, and says that it is one', () => {
    const found = withEstimates([council('2027-02-10'), council('2027-05-05', { kind: 'BUREAU' })], year);
    expect(found.map(({ heldOn, estimated }) => [heldOn, estimated])).toEqual([
      ['2026-12-31', true],
      ['2027-02-10', false],
      ['2027-05-05', false],
      ['2027-06-30', true],
      ['2027-09-30', true],
    ]);
  });

  it('takes the place of a cancelled council, never of one that was held', () => {
    const cancelled = withEstimates([council('2026-12-10', { state: 'CANCELLED' })], year);
    expect(cancelled.filter(({ estimated }) => estimated)[0]?.heldOn).toBe('2026-12-31');
    const held = withEstimates([council('2026-10-08', { state: 'HELD' })], year);
    expect(held[0]).toMatchObject({ heldOn: '2027-03-31', estimated: true });
  });

  it('never stands in the past nor in a quarter with a council, whatever was entered', () => {
    fc.assert(
      fc.property(fc.array(anyCouncil, { maxLength: 20 }), anyDay, anyDay, anyDay, (entered, one, other, today) => {
        const [from, until] = one < other ? [one, other] : [other, one];
        const found = withEstimates(inOrder(entered), { from, until, today });
        expect(found).toEqual(inOrder(found));
        const sure = entered.filter(({ kind, state }) => kind === 'COUNCIL' && state !== 'CANCELLED');
        const filled = new Set(sure.map(({ heldOn }) => quarterOf(heldOn)));
        for (const { heldOn, estimated } of found) {
          expect(heldOn >= from && heldOn <= until).toBe(true);
          if (estimated) expect(heldOn >= today && !filled.has(quarterOf(heldOn))).toBe(true);
        }
      }),
    );
  });
});

describe('the council for a need', () => {
  const day = { inhabitants: 6_500, today: '2026-11-23' };
  const window = { from: '2027-02-01', until: '2027-06-30' };

  it('is the last before the window, with what to do by when', () => {
    const found = prepareCouncil([council('2026-12-16'), council('2027-01-20'), council('2027-02-01')], window, day);
    expect(found).toMatchObject({ council: { heldOn: '2027-01-20' }, tooLate: false, next: null });
    expect(found.steps).toEqual([
      { kind: 'DRAFT', by: '2027-01-07', article: null },
      { kind: 'CONVOCATION', by: '2027-01-14', article: 'CGCT L2121-12' },
      { kind: 'COUNCIL', by: '2027-01-20', article: 'CGCT L2121-29' },
      { kind: 'TRANSMISSION', by: '2027-01-27', article: 'CGCT L2131-1' },
    ]);
  });

  it('is published and transmitted by the first day of the window, even where a week would go beyond', () => {
    const found = prepareCouncil([council('2027-01-28')], window, day);
    expect(found.steps.at(-1)).toMatchObject({ kind: 'TRANSMISSION', by: '2027-02-01' });
  });

  it('is none where it is too late: the next one is told, and whether it still serves', () => {
    const found = prepareCouncil(
      [council('2026-11-26'), council('2027-03-10')],
      { from: '2026-12-01', until: null },
      day,
    );
    expect(found).toMatchObject({ council: null, tooLate: true, next: { heldOn: '2027-03-10' }, nextIsInWindow: true });
    const over = prepareCouncil([council('2027-03-10')], { from: '2026-12-01', until: '2027-01-31' }, day);
    expect(over).toMatchObject({ tooLate: true, nextIsInWindow: false });
    expect(prepareCouncil([], window, day)).toMatchObject({ tooLate: true, next: null, steps: [] });
  });

  it('is the next one where the need has no window', () => {
    const found = prepareCouncil([council('2026-12-16'), council('2027-01-20')], { from: null, until: null }, day);
    expect(found).toMatchObject({ council: { heldOn: '2026-12-16' }, tooLate: false });
  });

  it('never comes after the window began, can always be called, and its steps follow each other', () => {
    const maybeDay = fc.option(anyDay, { nil: null });
    fc.assert(
      fc.property(
        fc.array(anyCouncil, { maxLength: 20 }),
        maybeDay,
        maybeDay,
        anyDay,
        fc.option(fc.nat(40_000), { nil: null }),
        (entered, from, until, today, inhabitants) => {
          const found = prepareCouncil(inOrder(entered), { from, until }, { inhabitants, today });
          const meant = found.council ?? found.next;
          if (found.council !== null && from !== null) expect(found.council.heldOn < from).toBe(true);
          if (meant !== null) {
            expect(meant).toMatchObject({ kind: 'COUNCIL', state: 'PLANNED' });
            expect((convocationOf(meant, inhabitants)?.by ?? '') >= today).toBe(true);
          }
          const days = found.steps.map(({ by }) => by);
          expect(days).toEqual([...days].sort());
          expect(days.every((by) => by >= today)).toBe(true);
          expect(found.tooLate).toBe(found.council === null && from !== null);
          if (found.nextIsInWindow && until !== null) expect((found.next?.heldOn ?? '') < until).toBe(true);
        },
      ),
    );
  });
});

describe('a meeting', () => {
  const today = '2026-11-23';
  const planned = { heldOn: '2026-12-16', state: 'PLANNED' as const };
  it.each([
    ['planned for a day that is past', null, { kind: 'PLAN', heldOn: '2026-11-22' }, 'COUNCIL_IS_TO_COME'],
    ['moved to a day that is past', planned, { kind: 'MOVE', heldOn: '2026-11-22' }, 'COUNCIL_IS_TO_COME'],
    ['held before its day', planned, { kind: 'HOLD' }, 'COUNCIL_WAS_HELD'],
    ['cancelled once it was held', { ...planned, state: 'HELD' }, { kind: 'CANCEL' }, 'COUNCIL_IS_PLANNED'],
    [
      'moved once it is cancelled',
      { ...planned, state: 'CANCELLED' },
      { kind: 'MOVE', heldOn: '2027-01-05' },
      'COUNCIL_IS_PLANNED',
    ],
  ] as const)('is not %s', (_what, given, command, rule) => {
    expect(decide(given, command, today)).toMatchObject({ kind: 'REFUSED', obstacle: { rule } });
  });

  it('is planned for today or later, moved, held on its day, and cancelled', () => {
    expect(decide(null, { kind: 'PLAN', heldOn: today }, today)).toMatchObject({
      council: { heldOn: today, state: 'PLANNED' },
    });
    expect(decide(planned, { kind: 'MOVE', heldOn: '2027-01-05' }, today)).toMatchObject({
      council: { heldOn: '2027-01-05' },
    });
    expect(decide(planned, { kind: 'HOLD' }, planned.heldOn)).toMatchObject({ council: { state: 'HELD' } });
    expect(decide(planned, { kind: 'CANCEL' }, today)).toMatchObject({ council: { state: 'CANCELLED' } });
  });
});
