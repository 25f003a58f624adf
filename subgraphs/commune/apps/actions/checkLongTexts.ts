import type { Obstacle } from '#shared/graphql/problems.js';
import { checkText } from '#shared/graphql/textChecks.js';
import type { WholeAction } from '../../actions/writeActions.js';

/** The texts that an action otherwise receives with a move. */
export function checkLongTexts(action: WholeAction): Obstacle[] {
  return (['unblocking', 'assessment', 'lesson'] as const).flatMap((name) => checkText(['input', name], action[name]));
}
