import { everyWay, type MatchWays } from './matchWays.js';
import { metresBetween, type Place } from './metres.js';
import type { PostIndex } from './postIndex.js';

/** A post, as far as matching looks at it. */
export interface MatchPost {
  readonly id: string;
  /** Level by skill: 1 practises, 2 leads, 3 teaches. */
  readonly skills: ReadonlyMap<string, number>;
  /** Where its employer is; null where nobody knows. */
  readonly place: Place | null;
  /** Half-days by month, of the months in which the post exists. */
  readonly months: ReadonlyMap<string, { readonly capacity: number; readonly committed: number }>;
}

/** What is looked for. */
export interface MatchRequest {
  readonly skill: string;
  readonly level: number;
  /** Half-days still to find. */
  readonly halfDays: number;
  /** The months of the window that are not past, in their order. */
  readonly months: readonly string[];
  /** Where the commune is that leads the project. */
  readonly place: Place | null;
  /** Posts that work or have worked on the project. */
  readonly onProject: ReadonlySet<string>;
}

/** Half-days of one month that a post could give, and those it is proposed to. */
export interface Lot {
  readonly month: string;
  readonly free: number;
  readonly proposed: number;
}

export interface Candidate {
  readonly post: MatchPost;
  readonly level: number;
  /** Half-days left in the window. */
  readonly free: number;
  readonly lots: readonly Lot[];
  /** Half-days proposed to it, once those before it gave theirs. */
  readonly proposed: number;
  readonly onProject: boolean;
  readonly metres: number | null;
  /** What it has promised in the window, of what it can give. */
  readonly load: { readonly committed: number; readonly capacity: number };
}

export interface Matching {
  readonly wanted: number;
  readonly covered: number;
  readonly missing: number;
  /** Best first; beyond what is wanted they are alternatives, with nothing proposed. */
  readonly candidates: readonly Candidate[];
  /** What would make it possible; empty where nothing is missing. */
  readonly ways: MatchWays;
}

/**
 * Which posts could serve a request, in this order: they hold the skill at the level asked or above, the nearest level
 * first, so that the rarest mastery is kept for those who need it; then the most half-days left in the window (more than is
 * wanted counts as what is wanted); then those that know the project; then the nearest; then the least loaded; then by
 * id. Each gives what it has, the earliest months first, until nothing is missing. The order of the posts is irrelevant.
 */
export function match(request: MatchRequest, index: PostIndex): Matching {
  const ranked = index
    .holders(request.skill, request.level)
    .map((post) => lookAt(post, request))
    .filter(({ free }) => free > 0)
    .sort((one, other) => compare(one, other, request.halfDays));
  let missing = request.halfDays;
  const candidates = ranked.map((candidate): Candidate => {
    const proposed = Math.min(missing, candidate.free);
    missing -= proposed;
    return { ...candidate, proposed, lots: spread(candidate.lots, proposed) };
  });
  return {
    wanted: request.halfDays,
    covered: request.halfDays - missing,
    missing,
    candidates,
    ways: missing === 0 ? {} : everyWay(request, index),
  };
}

function lookAt(post: MatchPost, request: MatchRequest): Candidate {
  const lots: Lot[] = [];
  let free = 0;
  let capacity = 0;
  let committed = 0;
  for (const month of request.months) {
    const known = post.months.get(month);
    if (known === undefined) continue;
    capacity += known.capacity;
    committed += known.committed;
    const left = Math.max(0, known.capacity - known.committed);
    if (left === 0) continue;
    free += left;
    lots.push({ month, free: left, proposed: 0 });
  }
  return {
    post,
    level: post.skills.get(request.skill) ?? 0,
    free,
    lots,
    proposed: 0,
    onProject: request.onProject.has(post.id),
    metres: metresBetween(post.place, request.place),
    load: { committed, capacity },
  };
}

/** Negative where `one` comes before `other`. */
function compare(one: Candidate, other: Candidate, wanted: number): number {
  return (
    one.level - other.level ||
    Math.min(other.free, wanted) - Math.min(one.free, wanted) ||
    Number(other.onProject) - Number(one.onProject) ||
    farther(one.metres, other.metres) ||
    // Shares compared as whole numbers: a division could call two equal ones different.
    one.load.committed * other.load.capacity - other.load.committed * one.load.capacity ||
    (one.post.id < other.post.id ? -1 : 1)
  );
}

/** An unknown distance comes after every known one. */
function farther(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other;
}

function spread(lots: readonly Lot[], proposed: number): Lot[] {
  let left = proposed;
  return lots.map((lot) => {
    const given = Math.min(left, lot.free);
    left -= given;
    return { ...lot, proposed: given };
  });
}
