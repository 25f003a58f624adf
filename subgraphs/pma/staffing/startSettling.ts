import type { BesideOptions } from '#shared/service/openScale.js';
import { startSweep } from '#shared/service/startSweep.js';
import { startEndings } from '../allocations/startEndings.js';
import { expireRequests } from './expireRequests.js';

/** Milliseconds between two looks: a window that ends at midnight is seen within the quarter of an hour. */
const everyMs = 15 * 60_000;

/** What ends by the calendar alone: work that has lost its basis, then requests whose window is past. */
export function startSettling(options: BesideOptions): { stop(): Promise<void> } {
  const sweeps = [
    startEndings(options),
    startSweep(() => expireRequests(options.ownerUrl), { everyMs, onTrouble: options.onTrouble }),
  ];
  return {
    async stop() {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
    },
  };
}
