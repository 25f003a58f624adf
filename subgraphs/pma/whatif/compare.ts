import { gapFinder } from '../checks/chainFindings.js';
import { type Finding, matterOf } from '../checks/Finding.js';
import { findings } from '../checks/findings.js';
import type { CheckKindName } from '../checks/kinds.js';
import { type Serving, servingOf } from '../staffing/serving.js';
import type { PostMonth, Standing } from './Supposed.js';

/** Whose effort it is does not depend on the day or the post: nothing of it is compared. */
const unheard = { facts: null, efforts: null };

/** What a supposition looks at: what rests on rows that it may change. */
const looked: ReadonlySet<CheckKindName> = new Set([
  'NO_CONSENT',
  'NO_EMPLOYER_AGREEMENT',
  'BROKEN_CHAIN',
  'CHAIN_ENDS_SOON',
  'CONTRADICTORY_INSTRUCTIONS',
  'OVER_ALLOCATED',
]);

export interface Difference {
  readonly months: readonly { readonly before: PostMonth; readonly after: PostMonth }[];
  readonly raised: readonly Finding[];
  readonly cured: readonly Finding[];
  /** Work that no agreements would carry from a day on, and would otherwise. */
  readonly chains: readonly { readonly id: string; readonly brokenFrom: string }[];
  readonly requests: readonly {
    readonly id: string;
    readonly halfDays: number;
    readonly foundBefore: number;
    readonly foundAfter: number;
    readonly before: Serving;
    readonly after: Serving;
  }[];
}

/**
 * What would be other.
 * @param notRenewed agreements supposed to end: work is compared with what it would be if they went on
 */
export function compare(before: Standing, after: Standing, notRenewed: readonly string[], today: string): Difference {
  const [was, is] = [found(before, today), found(after, today)];
  return {
    months: before.months.flatMap((row, place) => {
      const other = after.months[place];
      if (other === undefined || (row.capacity === other.capacity && row.committed === other.committed)) return [];
      return [{ before: row, after: other }];
    }),
    raised: [...is].filter(([matter]) => !was.has(matter)).map(([, finding]) => finding),
    cured: [...was].filter(([matter]) => !is.has(matter)).map(([, finding]) => finding),
    chains: brokenChains(before, after, notRenewed, today),
    requests: before.requests.flatMap((request, place) => {
      const { id, halfDays, foundHalfDays: foundBefore, state } = request;
      const foundAfter = after.requests[place]?.foundHalfDays ?? foundBefore;
      if (foundAfter === foundBefore) return [];
      const then = servingOf({ ...request, foundHalfDays: foundAfter }, today);
      return [{ id, halfDays, foundBefore, foundAfter, before: state, after: then }];
    }),
  };
}

function found(standing: Standing, today: string): Map<string, Finding> {
  const beyond = standing.months
    .filter(({ capacity, committed }) => committed > capacity)
    .map(({ technicianId, month, capacity, committed }) => ({
      ...{ technicianId, month, over: committed - capacity, reason: null, since: today },
    }));
  // A supposition changes nothing of what communes say: only what the receipts raise is compared.
  const rows = { ...standing, own: null, beyond, done: [], unpiloted: [], served: [], heard: unheard };
  const raised = findings(rows, today, looked).filter(({ state }) => state === 'RAISED');
  return new Map(raised.map((finding) => [matterOf(finding), finding]));
}

function brokenChains(
  before: Standing,
  after: Standing,
  notRenewed: readonly string[],
  today: string,
): Difference['chains'] {
  const lasting = before.agreements.map((one) => (notRenewed.includes(one.id) ? { ...one, endsOn: null } : one));
  const [gapNow, gapThen] = [gapFinder(lasting, before.work), gapFinder(after.agreements, after.work)];
  const earlier = new Map(before.work.map((one) => [one.id, one]));
  return after.work.flatMap((one) => {
    if (one.state !== 'ACCEPTED' && one.state !== 'ACTIVE') return [];
    const from = one.from > today ? one.from : today;
    const brokenFrom = gapThen(one, from, one.until);
    if (brokenFrom === null) return [];
    const known = earlier.get(one.id);
    const wasBroken = known === undefined ? null : gapNow(known, known.from > today ? known.from : today, known.until);
    return wasBroken === brokenFrom ? [] : [{ id: one.id, brokenFrom }];
  });
}
