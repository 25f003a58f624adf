import { addMonths, type Month } from '../../kit/month.js';
import type { AllocationFile } from './allocationFile.js';

/** Half-days that are planned in a month and may still go to another post. */
export interface LeftMonth {
  readonly month: Month;
  readonly planned: number;
}

/** States in which work may go to another post. */
const living = new Set<AllocationFile['state']>(['REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE']);

/**
 * The months from which an allocation's work may go to another post, with what each plans: those after the last one with
 * half-days done, and of work under way those after the current one.
 * @param today ISO day
 */
export function monthsLeft({ state, from, months }: AllocationFile, today: string): readonly LeftMonth[] {
  if (!living.has(state) || months === null) return [];
  const lastDone = months.filter(({ done }) => done > 0).at(-1)?.month;
  const begun = state === 'ACTIVE' && from !== null && from <= today ? today.slice(0, 7) : undefined;
  const after = [lastDone, begun]
    .filter((month) => month !== undefined)
    .sort()
    .at(-1);
  const first = after === undefined ? '0000-01' : addMonths(after, 1);
  return months.filter(({ month, planned }) => month >= first && planned > 0);
}

interface PostMonths {
  readonly months: readonly { readonly month: Month; readonly free: number }[] | null;
}

/** The half-days that a post lacks for some months; null while what it has left is not known. */
export function lackOf(post: PostMonths, left: readonly LeftMonth[]): number | null {
  if (post.months === null) return null;
  const free = new Map(post.months.map((row) => [row.month, row.free]));
  return left.reduce((sum, { month, planned }) => sum + Math.max(0, planned - (free.get(month) ?? 0)), 0);
}
