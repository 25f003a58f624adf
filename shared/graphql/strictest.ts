import { ConsentStanding } from './ConsentStanding.js';

const strictness = [
  ConsentStanding.WITHDRAWN,
  ConsentStanding.REFUSED,
  ConsentStanding.NONE,
  ConsentStanding.GRANTED,
] as const;

/** Of several words the one that allows least; NONE where there is none. */
export function strictest(standings: readonly ConsentStanding[]): ConsentStanding {
  return strictness.find((one) => standings.includes(one)) ?? ConsentStanding.NONE;
}
