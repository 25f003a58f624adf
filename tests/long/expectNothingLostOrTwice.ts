import { expect } from '#tests/support/suite.js';
import type { Aftermath } from './proposeWhileKilling.js';

/** What was sent is what was received, in its order, and every act had its effect once. */
export function expectNothingLostOrTwice({ sent, received, rows, projects }: Aftermath): void {
  expect(received).toEqual(sent);
  expect(sent.call?.length).toBeGreaterThanOrEqual(projects * 4);
  const once = {
    state: 'WITHDRAWN',
    needs: 1,
    proposals: 1,
    consents: 'GRANTED WITHDRAWN',
    withdrawals: 1,
    labellings: 1,
  };
  expect(rows).toEqual(Array.from({ length: projects }, () => once));
}
