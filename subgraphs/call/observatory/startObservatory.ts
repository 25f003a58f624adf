import { startSnapshots } from '#shared/observatory/snapshots.js';
import type { BesideOptions } from '#shared/service/openScale.js';
import type { Sweep } from '#shared/service/startSweep.js';

/** Whose quarters this scale sets down. */
export const observatoryTerms = {
  scale: 'call',
  territories: 'select distinct pole as territory from pole_membership',
} as const;

/** Sets down each quarter that is over, in the night after it. */
export function startObservatory(options: BesideOptions): Sweep {
  return startSnapshots(observatoryTerms, options);
}
