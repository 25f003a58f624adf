import type { Obstacle } from '../../graphql/problems.js';
import type { ColumnProblem } from './planLines.js';

/** A rule's obstacle as a problem of the column that its path names. */
export function inColumn(obstacle: Obstacle): ColumnProblem {
  if (obstacle.kind === 'AlreadyDone') return { column: null, message: obstacle.message };
  if (obstacle.kind !== 'RuleBroken' && obstacle.kind !== 'InvalidInput') {
    throw new Error(`A line cannot meet ${obstacle.kind}.`);
  }
  return { column: obstacle.path[1] ?? null, message: obstacle.message };
}
