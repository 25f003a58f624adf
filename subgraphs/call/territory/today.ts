import { dayOf } from '#shared/graphql/today.js';

/** The day it is in the territory, "2027-03-14". */
export function today(now: Date = new Date()): string {
  return dayOf(now);
}
