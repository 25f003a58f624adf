import { calendarCapacity } from '#pma/technicians/calendarCapacity.js';
import { halfDaysOf } from '#pma/technicians/postDays.js';
import { consoleModule } from '#tests/support/consoleModule.js';
import { beforeAll, describe, expect, it } from '#tests/support/suite.js';

interface HalfDay {
  readonly day: string;
  readonly part: 'MORNING' | 'AFTERNOON';
  readonly state: string;
}
type Week = readonly (readonly HalfDay[] | null)[];

interface Sums {
  readonly capacity: number;
  readonly calendarCapacity: number | null;
  readonly toldCapacity: number | null;
  readonly withdrawn: number | null;
  readonly committed: number;
  readonly done: number;
  readonly over: number;
}
type PartKind = 'partTime' | 'notPooled' | 'withdrawn' | 'done' | 'planned' | 'free' | 'over' | 'beyond';
type Parts = Readonly<Record<PartKind, number>>;

interface MonthParts {
  readonly weeksOf: (halfDays: readonly HalfDay[]) => Week[];
  readonly partsOf: (of: { working: number; workingTime: number; month: Sums }) => Parts | null;
}

let its: MonthParts;
beforeAll(async () => {
  its = await consoleModule<MonthParts>('features/technicians/monthParts.ts');
});

const post = { since: '2020-01-01', until: null };
const weeks = (month: string) => its.weeksOf(halfDaysOf(post, month));
/** The day of the month in each place, 0 for none. */
const shown = (month: string) => weeks(month).map((week) => week.map((day) => Number(day?.[0]?.day.slice(8) ?? 0)));
const stateOn = (day: string) =>
  weeks(day.slice(0, 7))
    .flat()
    .find((one) => one?.[0]?.day === day)
    ?.map(({ part, state }) => `${part} ${state}`);

describe('a month as weeks', () => {
  it('begins on the weekday of its first day, and is filled up to a Sunday', () => {
    expect(shown('2026-11')).toEqual([
      [0, 0, 0, 0, 0, 0, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 0, 0, 0, 0, 0, 0],
    ]);
    expect(shown('2027-02')).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
    ]);
  });

  it('ends and begins with the year on neighbouring weekdays, with no day of the other one', () => {
    const [december, january] = [shown('2026-12'), shown('2027-01')];
    expect(december.at(-1)).toEqual([28, 29, 30, 31, 0, 0, 0]);
    expect(january[0]).toEqual([0, 0, 0, 0, 1, 2, 3]);
    for (const month of [weeks('2026-12'), weeks('2027-01')]) {
      expect(new Set(month.flat(2).flatMap((one) => (one === null ? [] : [one.day.slice(0, 7)]))).size).toBe(1);
    }
    expect(stateOn('2027-01-01')).toEqual(['MORNING PUBLIC_HOLIDAY', 'AFTERNOON PUBLIC_HOLIDAY']);
  });

  it('has its 29 February in a leap year, and the first of March on the next weekday', () => {
    expect(shown('2028-02').at(-1)).toEqual([28, 29, 0, 0, 0, 0, 0]);
    expect(shown('2028-03')[0]).toEqual([0, 0, 1, 2, 3, 4, 5]);
    expect(stateOn('2028-02-29')).toEqual(['MORNING WORKING', 'AFTERNOON WORKING']);
  });

  it.each([
    ['clocks go forward', '2027-03', [22, 23, 24, 25, 26, 27, 28]],
    ['clocks go back', '2026-10', [19, 20, 21, 22, 23, 24, 25]],
  ])('has each day once, in its place, in the week in which %s', (_what, month, week) => {
    expect(shown(month)).toContainEqual(week);
    const days = shown(month)
      .flat()
      .filter((day) => day > 0);
    expect(days).toEqual(Array.from({ length: 31 }, (_none, at) => at + 1));
    expect(
      weeks(month)
        .flat()
        .every((day) => day === null || day.length === 2),
    ).toBe(true);
  });

  it('keeps public holidays on their weekdays, both halves', () => {
    expect(stateOn('2026-11-11')).toEqual(['MORNING PUBLIC_HOLIDAY', 'AFTERNOON PUBLIC_HOLIDAY']);
    expect(stateOn('2027-03-29')).toEqual(['MORNING PUBLIC_HOLIDAY', 'AFTERNOON PUBLIC_HOLIDAY']);
    // A holiday on a Sunday is a Sunday.
    expect(stateOn('2026-11-01')).toEqual(['MORNING WEEK_END', 'AFTERNOON WEEK_END']);
    expect(weeks('2026-11')[2]?.findIndex((day) => day?.[0]?.state === 'PUBLIC_HOLIDAY')).toBe(2);
  });

  it('puts the half-days of one day into one place, in their order, even where only one is told', () => {
    const half = (day: string, part: HalfDay['part']): HalfDay => ({ day, part, state: 'WORKING' });
    const [week] = its.weeksOf([
      half('2026-11-24', 'MORNING'),
      half('2026-11-24', 'AFTERNOON'),
      half('2026-11-25', 'AFTERNOON'),
    ]);
    expect(week?.map((day) => day?.map(({ part }) => part) ?? null)).toEqual([
      null,
      ['MORNING', 'AFTERNOON'],
      ['AFTERNOON'],
      ...[null, null, null, null],
    ]);
  });

  it('is no week where nothing is told', () => {
    expect(its.weeksOf([])).toEqual([]);
  });
});

describe('a month as sums', () => {
  const sums = (more: Partial<Sums>): Sums => ({
    ...{ capacity: 20, calendarCapacity: 20, toldCapacity: null, withdrawn: 0, committed: 0, done: 0, over: 0 },
    ...more,
  });
  /** A post of 80 % of which half is pooled: 42 working half-days are 33 worked, 16 of them pooled. */
  const partsOf = (more: Partial<Sums>) =>
    its.partsOf({ working: 42, workingTime: 80, month: sums({ calendarCapacity: 16, capacity: 16, ...more }) });

  it('tells part time, what is not pooled, and what is left', () => {
    expect(partsOf({})).toEqual({
      partTime: 9,
      notPooled: 17,
      withdrawn: 0,
      done: 0,
      planned: 0,
      free: 16,
      over: 0,
      beyond: 0,
    });
    expect(partsOf({ withdrawn: 4, capacity: 12, committed: 7, done: 5 })).toEqual({
      ...{ partTime: 9, notPooled: 17, withdrawn: 4, done: 5, planned: 2, free: 5, over: 0, beyond: 0 },
    });
  });

  it.each<[string, Partial<Sums>, Partial<Parts>]>([
    ['more is promised than there is', { committed: 20, over: 4, done: 3 }, { done: 3, planned: 13, free: 0, over: 4 }],
    ['more is done than promised', { committed: 2, done: 5 }, { done: 2, planned: 0, free: 14, beyond: 3 }],
    ['more is withdrawn than there was', { withdrawn: 30, capacity: 0 }, { withdrawn: 16, free: 0 }],
    [
      'a capacity was told in the place of the calendar’s',
      { toldCapacity: 10, capacity: 8, withdrawn: 2, committed: 3 },
      { partTime: 0, notPooled: 0, withdrawn: 2, planned: 3, free: 5 },
    ],
    ['none at all was told', { toldCapacity: 0, capacity: 0, withdrawn: 3 }, { withdrawn: 0, free: 0 }],
  ])('holds where %s', (_what, more, wanted) => {
    expect(partsOf(more)).toMatchObject(wanted);
  });

  it('adds up to the month’s working half-days, in every month of four years, whatever is promised', () => {
    for (let at = 0; at < 48; at += 1) {
      const month = new Date(Date.UTC(2026, at, 15)).toISOString().slice(0, 7);
      const working = halfDaysOf(post, month).filter(({ state }) => state === 'WORKING').length;
      const calendar = calendarCapacity({ ...post, workingTime: 80, pooledShare: 50 }, month);
      const [withdrawn, committed] = [at % 5, (at * 7) % 25];
      const capacity = calendar - withdrawn;
      const parts = its.partsOf({
        working,
        workingTime: 80,
        month: sums({
          ...{ capacity, calendarCapacity: calendar, withdrawn, committed, done: at % 9 },
          over: Math.max(0, committed - capacity),
        }),
      });
      const { over = 0, beyond = 0, ...within } = parts ?? {};
      expect([month, Object.values(within).reduce((sum, one) => sum + one, 0)]).toEqual([month, working]);
      expect([over, beyond]).toEqual([Math.max(0, committed - capacity), Math.max(0, (at % 9) - committed)]);
    }
  });

  it('is not told where the reader may not know how the capacity comes about', () => {
    expect(partsOf({ calendarCapacity: null })).toBeNull();
    expect(partsOf({ withdrawn: null })).toBeNull();
  });
});
