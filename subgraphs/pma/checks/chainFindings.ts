import { type ChainQuestion, chainOn, dayAfter } from '../agreements/chain.js';
import { articleOf } from '../agreements/kinds.js';
import { sharedChains } from '../agreements/sharedChains.js';
import type { StaffAgreement } from '../agreements/staffAgreements.js';
import type { Work } from '../allocations/work.js';
import { type Finding, finding, type PoleRows } from './Finding.js';

/** Days ahead within which a chain's end is told. */
const soon = 90;

/** Work that no agreements carry, or soon will not, and agreements on it that contradict each other. */
export function chainFindings({ work, agreements }: Pick<PoleRows, 'work' | 'agreements'>, today: string): Finding[] {
  const running = work.filter(({ state }) => state === 'ACTIVE' || state === 'ACCEPTED');
  const gapsOf = gapFinder(agreements, running);
  const pairs = contradictions(agreements);
  return running.flatMap((one) => {
    const about = { allocationId: one.id, technicianId: one.technicianId, teamId: one.teamId };
    const found: Finding[] = [];
    if (one.state === 'ACTIVE') {
      const brokenFrom = gapsOf(one, one.from, earlier(one.until, today));
      if (brokenFrom !== null) {
        const article = lackingOn(agreements, one, brokenFrom);
        found.push(finding({ kind: 'BROKEN_CHAIN', since: brokenFrom, article, ...about }));
      }
      const breaksOn = gapsOf(one, today, earlier(one.until, dayAfter(today, soon)));
      if (breaksOn !== null && breaksOn > today) {
        const since = later(dayAfter(breaksOn, -soon), one.from);
        const article = lackingOn(agreements, one, breaksOn);
        found.push(finding({ kind: 'CHAIN_ENDS_SOON', since, breaksOn, article, ...about }));
      }
    }
    const pair = pairs.find(
      ({ both, from, until }) => from <= one.until && until >= one.from && both.every((each) => carries(each, one)),
    );
    if (pair !== undefined) {
      const agreementIds = pair.both.map(({ id }) => id);
      found.push(
        finding({ kind: 'CONTRADICTORY_INSTRUCTIONS', since: later(pair.from, one.from), agreementIds, ...about }),
      );
    }
    return found;
  });
}

/** Whose chain is looked for. */
export type ChainWork = Pick<Work, 'technicianId' | 'employer' | 'pole' | 'pilot'>;

/** The first day of a period on which no agreements lead from a post's employer to the pilot commune; null for none. */
export function gapFinder(
  agreements: readonly StaffAgreement[],
  work: readonly Pick<Work, 'from' | 'until'>[],
): (one: ChainWork, from: string, until: string) => string | null {
  const chains = sharedChains(agreements, work);
  return (one, from, until) => {
    if (from > until) return null;
    const gap = chains.over(one).find((each) => !each.complete && each.from <= until && each.until >= from);
    return gap === undefined ? null : later(gap.from, from);
  };
}

function questionOf({ technicianId, employer, pole, pilot }: ChainWork): ChainQuestion {
  return { technicianId, employer, pole, pilot };
}

/** The article of the first link that lacks on a day. */
function lackingOn(agreements: readonly StaffAgreement[], one: ChainWork, day: string): string {
  const { links } = chainOn(agreements, questionOf(one), day);
  // Where every link of the usual way holds, what lacks is the last: nobody pilots the team.
  return links.find(({ state }) => state !== 'HOLDS')?.article ?? articleOf.PROVISION;
}

interface Contradiction {
  readonly both: readonly [StaffAgreement, StaffAgreement];
  /** The days on which both hold. */
  readonly from: string;
  readonly until: string;
}

/** Pairs of agreements between the same bodies that hold on a same day and say differently who gives instructions. */
function contradictions(agreements: readonly StaffAgreement[]): Contradiction[] {
  const between = new Map<string, StaffAgreement[]>();
  for (const agreement of agreements) {
    const key = `${agreement.provider} ${agreement.receiver}`;
    between.set(key, [...(between.get(key) ?? []), agreement]);
  }
  return [...between.values()].flatMap((group) =>
    group.flatMap((one, place) =>
      group.slice(place + 1).flatMap((other) => {
        const from = later(one.startsOn, other.startsOn);
        const until = earlier(one.endsOn ?? '9999-12-31', other.endsOn ?? '9999-12-31');
        return one.instructs === other.instructs || from > until ? [] : [{ both: [one, other] as const, from, until }];
      }),
    ),
  );
}

function carries({ technicianId, receiver }: StaffAgreement, one: ChainWork): boolean {
  const ofPost = technicianId === null || technicianId === one.technicianId;
  // A commune's code has five characters: work for another commune says nothing of this one.
  return ofPost && (receiver === one.pilot || receiver.length === 9);
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
