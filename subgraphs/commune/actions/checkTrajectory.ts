import type { Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle, longestList } from '#shared/graphql/textChecks.js';
import { checkDay } from '../communes/checkDay.js';
import { checkPastDay } from '../communes/checkPastDay.js';

/** A trajectory as a person wrote it. */
export interface GivenTrajectory {
  readonly start?: string | null;
  readonly wished?: string | null;
  readonly milestones: readonly {
    readonly title: string;
    readonly dueOn?: string | null;
    readonly reachedOn?: string | null;
  }[];
}

/** What does not fit in a trajectory; empty when all does. A milestone is reached when its day has come, not before. */
export function checkTrajectory({ start, wished, milestones }: GivenTrajectory, today: string): Obstacle[] {
  return [
    ...checkText(['input', 'start'], start),
    ...checkText(['input', 'wished'], wished),
    ...checkLength(['input', 'milestones'], milestones.length),
    ...milestones.slice(0, longestList).flatMap(({ title, dueOn, reachedOn }, index) => {
      const at = (field: string) => ['input', 'milestones', String(index), field];
      return [
        ...checkTitle(at('title'), title),
        ...checkDay(at('dueOn'), dueOn),
        ...checkPastDay(at('reachedOn'), reachedOn, today),
      ];
    }),
  ];
}
