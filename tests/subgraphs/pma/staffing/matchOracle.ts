import type { MatchPost, MatchRequest } from '#pma/staffing/match.js';
import { metresBetween } from '#pma/staffing/metres.js';

/** What the oracle says of a post: its half-days proposed, month by month. */
export interface Proposed {
  readonly id: string;
  readonly proposed: number;
  readonly months: Readonly<Record<string, number>>;
}

/**
 * The same question answered the slow, obvious way: the best of all posts is looked for again and again, by comparing each
 * with each, and half-days are given one by one.
 */
export function matchByHand(request: MatchRequest, posts: readonly MatchPost[]): Proposed[] {
  const left = posts.filter((post) => freeOf(post, request) > 0 && holds(post, request));
  const answer: Proposed[] = [];
  let missing = request.halfDays;
  while (left.length > 0) {
    const best = left.find((one) => left.every((other) => one === other || comesBefore(one, other, request)));
    if (best === undefined) throw new Error('No post comes first: the order is not total.');
    left.splice(left.indexOf(best), 1);
    const months: Record<string, number> = {};
    let proposed = 0;
    for (const month of request.months) {
      for (let given = 0; given < freeIn(best, month) && missing > 0; given += 1) {
        months[month] = (months[month] ?? 0) + 1;
        proposed += 1;
        missing -= 1;
      }
    }
    answer.push({ id: best.id, proposed, months });
  }
  return answer;
}

/** The first later window of as many months in which those who hold the skill have enough; null for none in five years. */
export function laterByHand(request: MatchRequest, posts: readonly MatchPost[], months: readonly string[]) {
  const start = months.indexOf(request.months[0] ?? '');
  for (let at = start + 1; at < months.length; at += 1) {
    const window = months.slice(at, at + request.months.length);
    const free = posts
      .filter((post) => holds(post, request))
      .flatMap((post) => window.map((month) => freeIn(post, month)))
      .reduce((sum, one) => sum + one, 0);
    if (free >= request.halfDays) return { from: window[0], free };
  }
  return null;
}

function holds(post: MatchPost, request: MatchRequest): boolean {
  return (post.skills.get(request.skill) ?? 0) >= request.level;
}

function freeIn(post: MatchPost, month: string): number {
  const known = post.months.get(month);
  return known === undefined ? 0 : Math.max(0, known.capacity - known.committed);
}

function freeOf(post: MatchPost, request: MatchRequest): number {
  return request.months.reduce((sum, month) => sum + freeIn(post, month), 0);
}

function comesBefore(one: MatchPost, other: MatchPost, request: MatchRequest): boolean {
  const keys = [one, other].map((post) => {
    const metres = metresBetween(post.place, request.place);
    const known = request.months.flatMap((month) => post.months.get(month) ?? []);
    const sum = (of: 'committed' | 'capacity') => known.reduce((total, row) => total + row[of], 0);
    return [
      post.skills.get(request.skill) ?? 0,
      -Math.min(freeOf(post, request), request.halfDays),
      request.onProject.has(post.id) ? 0 : 1,
      metres ?? Number.POSITIVE_INFINITY,
      sum('committed') / sum('capacity'),
    ];
  });
  const [mine = [], others = []] = keys;
  for (const [at, key] of mine.entries()) {
    const its = others[at] ?? 0;
    if (key !== its) return key < its;
  }
  return one.id < other.id;
}
