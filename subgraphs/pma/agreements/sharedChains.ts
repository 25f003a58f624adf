import {
  type Chain,
  type ChainAgreement,
  type ChainInterval,
  type ChainQuestion,
  chainOn,
  chainOver,
} from './chain.js';

/** The chains of much work over one period, each looked for once. */
export interface SharedChains {
  /** The same text for all work whose chains are the same, whatever the day. */
  sharers(question: ChainQuestion): string;
  /** The whole period as the fewest intervals. */
  over(question: ChainQuestion): readonly ChainInterval[];
  /** The chain of one day. */
  on(question: ChainQuestion, day: string): Chain;
}

/**
 * Posts of one employer at work for one commune share their chain, but for agreements about one post alone: what thousands
 * of allocations rest on is looked for as often as there are such pairs.
 * @param work whose days the chains are looked for on
 */
export function sharedChains(
  agreements: readonly ChainAgreement[],
  work: readonly { readonly from: string; readonly until: string }[],
): SharedChains {
  const personal = new Set(agreements.flatMap(({ technicianId }) => technicianId ?? []));
  const period = {
    from: work.reduce((first, { from }) => (from < first ? from : first), '9999-12-31'),
    until: work.reduce((last, { until }) => (until > last ? until : last), '0000-01-01'),
  };
  const sharers = ({ employer, pole, pilot, technicianId }: ChainQuestion): string =>
    [employer, pole, pilot, personal.has(technicianId) ? technicianId : ''].join(' ');
  const intervals = new Map<string, readonly ChainInterval[]>();
  const days = new Map<string, Chain>();
  return {
    sharers,
    over: (question) => known(intervals, sharers(question), () => chainOver(agreements, question, period)),
    on: (question, day) => known(days, `${sharers(question)} ${day}`, () => chainOn(agreements, question, day)),
  };
}

function known<Value>(found: Map<string, Value>, key: string, look: () => Value): Value {
  const before = found.get(key);
  if (before !== undefined) return before;
  const value = look();
  found.set(key, value);
  return value;
}
