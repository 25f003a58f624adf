import type { EntityManager } from 'typeorm';
import type { Message } from '#shared/graphql/GraphError.js';
import { monthOf, monthsOf } from '#shared/graphql/months.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { wellFormed } from '../territory/identifiers.js';
import { levelNumbers } from './levels.js';
import { type Candidate, type MatchRequest, match } from './match.js';
import { reasonsOf, waysInWords } from './matchWords.js';
import { monthsAfter } from './monthsAfter.js';
import { type OpenRequest, openRequests } from './openRequests.js';
import { type PostIndex, postIndex } from './postIndex.js';
import { type LivingPost, postsForMatching, postsOn, skillTurns } from './postsForMatching.js';
import type { MatchReason, MatchWay, StaffingMatch, StaffingMatching } from './StaffingMatching.js';

/** Months looked at beyond the last window, for what would make a request possible later. */
const horizon = 24;

/**
 * The matching of each request, in a constant number of statements; null for one that this reader may not know of.
 * @param today the day it is: months that are past cannot be given
 */
export async function matchingsOf(
  manager: EntityManager,
  ids: readonly string[],
  { first, today }: { readonly first: number; readonly today: string },
  { locale }: RequestContext,
): Promise<(StaffingMatching | null)[]> {
  const requests = await openRequests(manager, wellFormed(ids));
  const byId = new Map(requests.map((request) => [request.id, request]));
  if (requests.length === 0) return ids.map(() => null);
  const latest = requests.reduce((last, { until }) => (until > last ? until : last), today);
  const known = await postsForMatching(manager, {
    poles: [...new Set(requests.map(({ pole }) => pole))],
    from: monthOf(today),
    until: monthsAfter(monthOf(latest), horizon, 1)[0] ?? monthOf(latest),
  });
  const skills: { code: string; family: string; fr: string; en: string }[] = await manager.query(
    'select code, family, fr, en from skill',
  );
  const families = new Map(skills.map(({ code, family }) => [code, family]));
  const names = new Map<string, Message>(skills.map(({ code, fr, en }) => [code, { fr, en }]));
  const indexes = new Map<string, PostIndex>();
  const turns = new Map([...known].map(([pole, posts]) => [pole, skillTurns(posts, today)]));
  // Requests that begin between the same two changes of skills share an index: mostly all of them.
  const indexOf = ({ pole, from }: OpenRequest) => {
    const day = turns.get(pole)?.findLast((turn) => turn <= from) ?? today;
    const key = `${pole} ${day}`;
    const made = indexes.get(key) ?? postIndex(postsOn(known.get(pole) ?? [], day), families);
    indexes.set(key, made);
    return made;
  };
  return ids.map((id) => {
    const request = byId.get(id.toLowerCase());
    if (request === undefined) return null;
    return matchingOf(request, indexOf(request), { first, today, locale, names });
  });
}

function matchingOf(
  request: OpenRequest,
  index: PostIndex,
  asked: {
    readonly first: number;
    readonly today: string;
    readonly locale: 'fr' | 'en';
    readonly names: ReadonlyMap<string, Message>;
  },
): StaffingMatching {
  const { first, today, locale, names } = asked;
  const from = request.from > today ? request.from : today;
  const sought: MatchRequest = {
    skill: request.skill,
    level: levelNumbers[request.level],
    halfDays: Math.max(0, request.halfDays - request.foundHalfDays - request.pendingHalfDays),
    months: monthsOf({ from: monthOf(from), until: monthOf(request.until) }),
    place: request.place,
    onProject: new Set(request.onProject),
  };
  const found = match(sought, index);
  const nearest = found.ways.nearestSkill;
  return {
    wantedHalfDays: found.wanted,
    coveredHalfDays: found.covered,
    missingHalfDays: found.missing,
    candidates: found.candidates.length,
    matches: found.candidates.slice(0, first).map((candidate, place) => ({
      ...shown(candidate, { from, until: request.until }),
      rank: place + 1,
      reasons: reasonsOf(candidate, sought).map(({ kind, words }) => ({ kind, text: words[locale] }) as MatchReason),
    })),
    ways: waysInWords(found, nearest === undefined ? null : (names.get(nearest.skill) ?? null)).map(
      ({ kind, words }) => ({ kind, text: words[locale] }) as MatchWay,
    ),
  };
}

/** A candidate with the days between which an allocation of it would stand. */
function shown(
  { post, free, proposed, lots }: Candidate,
  window: { readonly from: string; readonly until: string },
): Omit<StaffingMatch, 'rank' | 'reasons'> {
  const { since, until } = post as LivingPost;
  return {
    technicianId: post.id,
    freeHalfDays: free,
    proposedHalfDays: proposed,
    lots: lots.map((lot) => ({ month: lot.month, freeHalfDays: lot.free, proposedHalfDays: lot.proposed })),
    from: since > window.from ? since : window.from,
    until: until !== null && until < window.until ? until : window.until,
  };
}
