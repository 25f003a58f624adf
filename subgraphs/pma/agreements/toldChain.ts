import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { clock } from '../territory/clock.js';
import type { AllocationChain } from './AllocationChain.js';
import { brokenFrom, type ChainAgreement, type ChainQuestion, chainOn, chainOver, dayAfter } from './chain.js';
import { partyNames } from './store.js';

/** Days ahead within which a chain's end is told. */
const soon = 90;

/** Whose chain is told, over which days, and the agreements that may be part of it. */
export interface ChainBasis {
  readonly agreements: readonly ChainAgreement[];
  readonly question: ChainQuestion;
  readonly from: string;
  readonly until: string;
}

/** A chain as it is on a day, and over the whole period. */
export async function toldChain(
  context: RequestContext,
  { agreements, question, from, until }: ChainBasis,
  day: string,
): Promise<AllocationChain> {
  const today = clock.today();
  const { complete, links } = chainOn(agreements, question, day);
  const horizon = dayAfter(today, soon);
  const ahead = chainOver(agreements, question, { from: today, until: until < horizon ? until : horizon });
  const intervals = chainOver(agreements, question, { from, until });
  const named = async (code: string) => ({ code, name: await context.load(partyNames, code, undefined) });
  return {
    on: day,
    complete,
    links: await Promise.all(
      links.map(async (link) => ({ ...link, from: await named(link.from), to: await named(link.to) })),
    ),
    brokenFrom: brokenFrom(intervals),
    intervals,
    soonBroken: ahead[0]?.complete === true && ahead.length > 1,
  };
}
