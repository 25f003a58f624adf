import { expect } from '#tests/support/suite.js';
import { actsOfProject, type Decided } from './decideWhileKilling.js';

/** What was sent is what was received, in its order, and each act left one row at the commune. */
export function expectEachActOnce({ sent, received, kept, regimes }: Decided, projects: number): void {
  expect(received).toEqual(sent);
  expect(kept).toEqual(Array.from({ length: projects }, () => [...actsOfProject]));
  const days = [...new Set(regimes.map((told) => told.slice(0, 10)))];
  expect(days).toHaveLength(projects);
  expect(regimes).toEqual(days.flatMap((day) => [`${day} COMMUNAL`, `${day} taken back`]));
}
