/**
 * Counts of persons, as another reader than their owner may see them. From 1 to 4 people can be recognised: such a count
 * is hidden (null), 0 is shown. Where shown figures would give a hidden one by adding or subtracting, they are hidden
 * too: whatever is hidden may still be several numbers for a reader who knows everything shown and these very rules.
 */

/** A count, or null where it is hidden or unknown. */
export type ShownCount = number | null;

/** True for a count that could point at persons. */
function isSmall(count: number): boolean {
  return count >= 1 && count <= 4;
}

/** A count that is shown beside no total and no part of itself. */
export function shownCount(count: ShownCount): ShownCount {
  return count === null || isSmall(count) ? null : count;
}

/**
 * A count and counts of some of those same people, each on its own (they may overlap): what is left beside one of them is
 * a count as well, so that 18 newcomers of 20 are hidden for the sake of the 2 others.
 */
export function shownSubsets<Name extends string>(
  total: number,
  subsets: Readonly<Record<Name, ShownCount>>,
): { readonly total: ShownCount; readonly subsets: Readonly<Record<Name, ShownCount>>; readonly suppressed: boolean } {
  let suppressed = isSmall(total);
  const shown = Object.entries<ShownCount>(subsets).map(([name, count]): [string, ShownCount] => {
    if (count === null) return [name, null];
    const hidden = isSmall(count) || isSmall(total - count);
    // Nobody is nobody, of however few: the rest says no more than the hidden total does.
    if (!hidden || count === 0) return [name, count === 0 ? 0 : count];
    suppressed = true;
    return [name, null];
  });
  return {
    total: shownCount(total),
    subsets: Object.fromEntries(shown) as Record<Name, ShownCount>,
    suppressed,
  };
}

/**
 * Counts that add up to a total that is shown with them. One small part hides all parts, since any other choice of what
 * to hide with it tells something of it; a small total hides everything.
 */
export function shownParts(parts: readonly number[]): {
  readonly total: ShownCount;
  readonly parts: readonly ShownCount[];
  readonly suppressed: boolean;
} {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const suppressed = parts.some(isSmall);
  return { total: shownCount(total), parts: suppressed ? parts.map(() => null) : parts, suppressed };
}

/**
 * A count that grows as people come, down to a multiple of five: read before and after a meeting, exact figures would
 * tell how few were new. Hidden from 1 to 4.
 */
export function coarseCount(count: number): ShownCount {
  return isSmall(count) ? null : count - (count % 5);
}
