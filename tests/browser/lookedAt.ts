import type { Page } from 'playwright-core';

/** One page of the console that is looked at, and the persona who opens it. */
export interface LookedAt {
  readonly name: string;
  readonly persona: string;
  /** Goes there, from wherever the persona was. */
  readonly open: (page: Page) => Promise<unknown>;
}

/** Opens an address. */
export const at = (address: string) => (page: Page) => page.goto(address);
