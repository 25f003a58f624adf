import type { MatchPost } from './match.js';

/** Posts by the skills they hold, and what each group of holders has left by month: made once for many requests. */
export interface PostIndex {
  /** The posts that hold the skill at the level or above. */
  holders(skill: string, level: number): readonly MatchPost[];
  /** Half-days that those holders have left in each month. */
  freeByMonth(skill: string, level: number): ReadonlyMap<string, number>;
  /** Other skills of the same family, by code. */
  relatives(skill: string): readonly string[];
}

/** @param families family by skill code */
export function postIndex(posts: readonly MatchPost[], families: ReadonlyMap<string, string>): PostIndex {
  const bySkill = new Map<string, MatchPost[]>();
  for (const post of posts) {
    for (const skill of post.skills.keys()) {
      const known = bySkill.get(skill);
      if (known === undefined) bySkill.set(skill, [post]);
      else known.push(post);
    }
  }
  const free = new Map<string, ReadonlyMap<string, number>>();
  const holders = (skill: string, level: number) =>
    (bySkill.get(skill) ?? []).filter((post) => (post.skills.get(skill) ?? 0) >= level);
  return {
    holders,
    freeByMonth(skill, level) {
      const key = `${level} ${skill}`;
      const known = free.get(key) ?? freeOf(holders(skill, level));
      free.set(key, known);
      return known;
    },
    relatives(skill) {
      const family = families.get(skill);
      return [...families]
        .filter(([code, its]) => code !== skill && its === family)
        .map(([code]) => code)
        .sort();
    },
  };
}

function freeOf(posts: readonly MatchPost[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const post of posts) {
    for (const [month, { capacity, committed }] of post.months) {
      if (capacity > committed) totals.set(month, (totals.get(month) ?? 0) + capacity - committed);
    }
  }
  return totals;
}
