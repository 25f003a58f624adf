import type { Advice } from './Advice.js';
import { advise } from './advise.js';
import { compare } from './compare.js';
import type { NeedSituation } from './NeedSituation.js';
import { type Rules, rulesOn } from './rules.js';
import { type Verdict, worstOf } from './Verdict.js';
import { lotsOf } from './waterfall.js';

export interface ProjectAdvice {
  /** In the order in which they were served. */
  readonly needs: readonly Advice[];
  /** The gravest of all needs and of all their communes. */
  readonly worst: Verdict;
}

/** All needs of one project, by the first day of their window, then by id, on one view of what is free: no half-day is offered twice. */
export function adviseProject(needs: readonly NeedSituation[], rules?: Rules): ProjectAdvice {
  const left = lotsOf(needs);
  const advised = needs.toSorted(byWindow).map((need) => advise(need, rules ?? rulesOn(need.day), left));
  return {
    needs: advised,
    worst: worstOf(advised.flatMap(({ verdict, communes }) => [verdict, ...communes.map((one) => one.verdict)])),
  };
}

/** A need without a first day is asked for from now on: before all others. */
function byWindow(one: NeedSituation, other: NeedSituation): number {
  return compare(one.from ?? '', other.from ?? '') || compare(one.id, other.id);
}
