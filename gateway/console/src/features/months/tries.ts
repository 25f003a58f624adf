import { addMonths } from '../../kit/month.js';

/** What is supposed, one thing at a time; the address holds them. */
export type Try =
  | { readonly is: 'MOVE'; readonly allocation: string; readonly byMonths: number }
  | { readonly is: 'TAKE'; readonly allocation: string; readonly technician: string; readonly from: string }
  | { readonly is: 'LEAVE'; readonly technician: string; readonly from: string }
  | { readonly is: 'END'; readonly agreement: string };

const forms = [
  /^(move)\.([\w-]+)\.(-?\d{1,2})$/,
  /^(take)\.([\w-]+)\.([\w-]+)\.(\d{4}-(?:0[1-9]|1[0-2]))$/,
  /^(leave)\.([\w-]+)\.(\d{4}-\d{2}-\d{2})$/,
  /^(end)\.([\w-]+)$/,
];

/** The tries that an address holds; what cannot be read is left out. */
export function triesIn(text: string): readonly Try[] {
  return text.split('~').flatMap((part): Try[] => {
    const [, is, about = '', second = '', third = ''] = forms.map((form) => form.exec(part)).find((one) => one) ?? [];
    switch (is) {
      case 'move':
        return [{ is: 'MOVE', allocation: about, byMonths: Math.max(-24, Math.min(24, Number(second))) }];
      case 'take':
        return [{ is: 'TAKE', allocation: about, technician: second, from: third }];
      case 'leave':
        return [{ is: 'LEAVE', technician: about, from: second }];
      case 'end':
        return [{ is: 'END', agreement: about }];
      default:
        return [];
    }
  });
}

const written = (one: Try): string => {
  switch (one.is) {
    case 'MOVE':
      return `move.${one.allocation}.${one.byMonths}`;
    case 'TAKE':
      return `take.${one.allocation}.${one.technician}.${one.from}`;
    case 'LEAVE':
      return `leave.${one.technician}.${one.from}`;
    case 'END':
      return `end.${one.agreement}`;
    default:
      return one satisfies never;
  }
};

/** Tries as the address holds them; null for none. */
export const addressOf = (tries: readonly Try[]): string | null =>
  tries.length === 0 ? null : tries.map(written).join('~');

/** What a try is about: a second one about the same takes its place. */
const aboutOf = (one: Try): string =>
  one.is === 'MOVE' || one.is === 'TAKE' ? one.allocation : written(one).split('.').slice(0, 2).join('.');

/** With one more; a move by no month is none. */
export function withTry(tries: readonly Try[], one: Try): readonly Try[] {
  const others = tries.filter((other) => aboutOf(other) !== aboutOf(one));
  return one.is === 'MOVE' && one.byMonths === 0 ? others : [...others, one];
}

/** The months by which an allocation is supposed to move already. */
export function movedBy(tries: readonly Try[], allocation: string): number {
  for (const one of tries) if (one.is === 'MOVE' && one.allocation === allocation) return one.byMonths;
  return 0;
}

/** What the graph is asked. */
export function whatIfInput(tries: readonly Try[]) {
  return {
    moves: tries.flatMap((one) => (one.is === 'MOVE' ? [{ allocation: one.allocation, byMonths: one.byMonths }] : [])),
    takeovers: tries.flatMap((one) =>
      one.is === 'TAKE' ? [{ allocation: one.allocation, technician: one.technician, fromMonth: one.from }] : [],
    ),
    leavers: tries.flatMap((one) => (one.is === 'LEAVE' ? [{ technician: one.technician, from: one.from }] : [])),
    notRenewed: tries.flatMap((one) => (one.is === 'END' ? [one.agreement] : [])),
  };
}

interface Movable {
  readonly from: string;
  readonly until: string;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[];
}

/** The same day some months on, or the month's last when it has no such day. */
function shiftDay(day: string, by: number): string {
  const month = addMonths(day.slice(0, 7), by);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/**
 * The period and the months of an allocation that takes the moved one's place: months to come move, what is left to do
 * of the current one stays, what is done before belongs to the first.
 * @param today ISO day
 */
export function movedPlan({ from, until, months }: Movable, by: number, today: string) {
  const current = today.slice(0, 7);
  const plan = months.flatMap(({ month, planned, done }) => {
    if (month < current || planned - done <= 0) return [];
    return [{ month: month === current ? month : addMonths(month, by), planned: planned - done }];
  });
  const start = from > today ? shiftDay(from, by) : today;
  const end = shiftDay(until, by);
  return { from: start, until: end < start ? start : end, months: plan };
}
