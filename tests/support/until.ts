import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds, under a test's own limit: a wait in vain must not go on after its test. */
const patience = 50_000;

/** Waits for something to become true. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const last = Date.now() + patience;
  while (!(await isTrue())) {
    if (Date.now() > last) throw new Error('waited in vain');
    await wait(20);
  }
}
