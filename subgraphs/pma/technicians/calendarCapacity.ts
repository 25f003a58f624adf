import { lastDayOf, workingHalfDays } from '../territory/workingHalfDays.js';
import { type LaterTerms, termsIn } from './laterTerms.js';

/** What a post's capacity is counted from. */
export interface PostTerms {
  /** First day of the post. */
  readonly since: string;
  /** Last day, included; null while it has none. */
  readonly until: string | null;
  /** Percent of a full-time week that the post works, as it began. */
  readonly workingTime: number;
  /** Percent of its working time that is pooled. */
  readonly pooledShare: number;
  /** What changed of both since, in the order of the months. */
  readonly laterTerms?: readonly LaterTerms[] | null;
}

/**
 * Half-days that a post can give in a month by the calendar: its pooled share of the working half-days of the days on
 * which it exists, rounded down. The database counts the same (`calendar_capacity`).
 */
export function calendarCapacity(post: PostTerms, month: string): number {
  const first = `${month}-01`;
  const whole = wholeMonth(month);
  const { last } = whole;
  const halfDays =
    post.since <= first && (post.until === null || post.until >= last)
      ? whole.halfDays
      : workingHalfDays(post.since > first ? post.since : first, lastDayWithin(post.until, last));
  const { workingTime, pooledShare } = termsIn(post, month);
  return Math.floor((halfDays * workingTime * pooledShare) / 10_000);
}

/** What was decided of one month. */
export interface MonthTerms {
  /** What the director said the post gives, in the place of the calendar; null where nothing was said. */
  readonly told: number | null;
  /** Half-days withdrawn from it: leave, training, whatever keeps the post away. */
  readonly withdrawn: number;
}

/** Half-days that a post can promise in a month: never under 0, and none where it does not exist. */
export function capacityOf(post: PostTerms, month: string, terms: MonthTerms): number {
  if (month < post.since.slice(0, 7) || (post.until !== null && month > post.until.slice(0, 7))) return 0;
  return Math.max(0, (terms.told ?? calendarCapacity(post, month)) - terms.withdrawn);
}

const lastDayWithin = (until: string | null, last: string): string => (until !== null && until < last ? until : last);

/** Most posts exist the whole month: its half-days are counted once, not once a post. */
const months = new Map<string, { readonly last: string; readonly halfDays: number }>();
/** More months than any question asks about. */
const mostKept = 5_000;

function wholeMonth(month: string): { readonly last: string; readonly halfDays: number } {
  const known = months.get(month);
  if (known !== undefined) return known;
  const last = lastDayOf(month);
  const counted = { last, halfDays: workingHalfDays(`${month}-01`, last) };
  if (months.size >= mostKept) months.clear();
  months.set(month, counted);
  return counted;
}
