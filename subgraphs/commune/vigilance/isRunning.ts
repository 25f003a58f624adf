import type { ActionThen } from '../actions/ActionsThen.js';

const runs: readonly string[] = ['ONGOING', 'LATE', 'BLOCKED'];

/** Running: an operation that goes on, is late or is blocked; neither paused, nor abandoned, nor done. */
export function isRunning({ phase, status }: ActionThen): boolean {
  return phase === 'OPERATION' && runs.includes(status);
}
