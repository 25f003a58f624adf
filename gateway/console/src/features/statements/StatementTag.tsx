import { Tag } from '../../kit/Tag.js';
import type { StatementState } from './statement.js';
import { useStatementWords } from './words.js';

/** Whether a statement still follows the work, or is written for good. */
export function StatementTag({ state }: { state: StatementState }) {
  const its = useStatementWords();
  return state === 'CLOSED' ? (
    <Tag sign="✓" tone="heap">
      {its.states.CLOSED}
    </Tag>
  ) : (
    <Tag sign="≈" tone="sand">
      {its.states.LIVE}
    </Tag>
  );
}
