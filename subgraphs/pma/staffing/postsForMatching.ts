import type { EntityManager } from 'typeorm';
import { monthOf, monthsOf } from '#shared/graphql/months.js';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { capacityOf, type PostTerms } from '../technicians/calendarCapacity.js';
import { laterTermsOf } from '../technicians/laterTerms.js';
import { levelNumbers } from './levels.js';
import type { MatchPost } from './match.js';
import type { Place } from './metres.js';

/** A post with the terms of its own life, and how its skills change over the days. */
export interface MatchedPost extends Omit<MatchPost, 'skills'>, PostTerms {
  /** Change points in the order of their days; a null level is a skill lost. */
  readonly skillPoints: readonly SkillPoint[];
}

/** A post on a day, with its first and its last one. */
export interface LivingPost extends MatchPost {
  readonly since: string;
  readonly until: string | null;
}

interface SkillPoint {
  readonly code: string;
  readonly level: SkillLevel | null;
  readonly since: string;
}

/** The posts of each pole with what they can give in some months, in two statements whatever their number. */
export async function postsForMatching(
  manager: EntityManager,
  { poles, from, until }: { readonly poles: readonly string[]; readonly from: string; readonly until: string },
): Promise<ReadonlyMap<string, readonly MatchedPost[]>> {
  const posts: PostRow[] = await manager.query(
    `select t.id, t.pole, t.since, t.until, t.working_time as "workingTime", t.pooled_share as "pooledShare",
      ${laterTermsOf('t')},
      case when place.code is not null then
        jsonb_build_object('longitude', place.longitude, 'latitude', place.latitude) end as place,
      (select jsonb_agg(jsonb_build_object('code', held.code, 'level', held.level, 'since', held.since)
          order by held.since, held.code)
        from technician_skill held where held.technician_id = t.id) as "skillPoints"
    from technician t left join organisation_place place on place.code = t.employer
    where t.pole = any($1) and (t.until is null or t.until >= ($2 || '-01')::date)`,
    [poles, from],
  );
  const rows: MonthRow[] = await manager.query(
    `select technician_id as "technicianId", month, capacity, committed from technician_month
    where pole = any($1) and month between $2 and $3`,
    [poles, from, until],
  );
  const known = new Map<string, Map<string, MonthRow>>();
  for (const row of rows) {
    const ofPost = known.get(row.technicianId);
    if (ofPost === undefined) known.set(row.technicianId, new Map([[row.month, row]]));
    else ofPost.set(row.month, row);
  }
  const asked = monthsOf({ from, until });
  const ofPole = new Map<string, MatchedPost[]>(poles.map((pole) => [pole, []]));
  for (const { pole, skillPoints, ...post } of posts) {
    const ofPost = known.get(post.id);
    const months = asked
      .filter((month) => month >= monthOf(post.since) && (post.until === null || month <= monthOf(post.until)))
      .map(
        (month) => [month, ofPost?.get(month) ?? { capacity: capacityOf(post, month, untold), committed: 0 }] as const,
      );
    ofPole.get(pole)?.push({ ...post, months: new Map(months), skillPoints: skillPoints ?? [] });
  }
  return ofPole;
}

/** Days after the first on which some post's skills change, in their order: between two of them all stays as it is. */
export function skillTurns(posts: readonly MatchedPost[], after: string): string[] {
  const days = posts.flatMap(({ skillPoints }) => skillPoints.map(({ since }) => since));
  return [...new Set(days.filter((day) => day > after))].sort();
}

/** The posts with the skills that they hold on a day, or on their first one: who comes later is judged by what it brings. */
export function postsOn(posts: readonly MatchedPost[], day: string): LivingPost[] {
  return posts.map(({ skillPoints, ...post }) => {
    const skills = new Map<string, number>();
    const judgedOn = post.since > day ? post.since : day;
    for (const { code, level, since } of skillPoints) {
      if (since > judgedOn) break;
      if (level === null) skills.delete(code);
      else skills.set(code, levelNumbers[level]);
    }
    return { ...post, skills };
  });
}

const untold = { told: null, withdrawn: 0 };

interface PostRow extends PostTerms {
  readonly id: string;
  readonly pole: string;
  readonly place: Place | null;
  readonly skillPoints: readonly SkillPoint[] | null;
}

interface MonthRow {
  readonly technicianId: string;
  readonly month: string;
  readonly capacity: number;
  readonly committed: number;
}
