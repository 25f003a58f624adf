import type { Month } from '../../kit/month.js';

/** What a dragged allocation is told apart by. */
export const draggedType = 'archipel/allocation';

/** How many months later the second is; below zero when it is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const index = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(from);
}
