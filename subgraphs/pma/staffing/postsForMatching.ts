import type { EntityManager } from 'typeorm';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { levelNumbers } from './levels.js';
import type { MatchPost } from './match.js';
import type { Place } from './metres.js';

/** A post with the period of its own life. */
export interface MatchedPost extends MatchPost {
  readonly since: string;
  readonly until: string | null;
}

/** The posts of each pole with what they can give in some months, in two statements whatever their number. */
export async function postsForMatching(
  manager: EntityManager,
  { poles, from, until }: { readonly poles: readonly string[]; readonly from: string; readonly until: string },
): Promise<ReadonlyMap<string, readonly MatchedPost[]>> {
  const posts: PostRow[] = await manager.query(
    `select t.id, t.pole, t.since, t.until,
      case when place.code is not null then
        jsonb_build_object('longitude', place.longitude, 'latitude', place.latitude) end as place,
      (select jsonb_object_agg(held.code, held.level) from technician_skill held where held.technician_id = t.id) as skills
    from technician t left join organisation_place place on place.code = t.employer
    where t.pole = any($1) and (t.until is null or t.until >= ($2 || '-01')::date)`,
    [poles, from],
  );
  const months: MonthRow[] = await manager.query(
    `select technician_id as "technicianId", month, capacity, committed from technician_month
    where pole = any($1) and month between $2 and $3`,
    [poles, from, until],
  );
  const ofPost = new Map<string, MonthRow[]>();
  for (const row of months) {
    const known = ofPost.get(row.technicianId);
    if (known === undefined) ofPost.set(row.technicianId, [row]);
    else known.push(row);
  }
  const ofPole = new Map<string, MatchedPost[]>(poles.map((pole) => [pole, []]));
  for (const { pole, skills, ...post } of posts) {
    const lives = (ofPost.get(post.id) ?? []).filter(
      ({ month }) => month >= post.since.slice(0, 7) && (post.until === null || month <= post.until.slice(0, 7)),
    );
    ofPole.get(pole)?.push({
      ...post,
      skills: new Map(Object.entries(skills ?? {}).map(([code, level]) => [code, levelNumbers[level]])),
      months: new Map(lives.map(({ month, capacity, committed }) => [month, { capacity, committed }])),
    });
  }
  return ofPole;
}

interface PostRow {
  readonly id: string;
  readonly pole: string;
  readonly since: string;
  readonly until: string | null;
  readonly place: Place | null;
  readonly skills: Readonly<Record<string, SkillLevel>> | null;
}

interface MonthRow {
  readonly technicianId: string;
  readonly month: string;
  readonly capacity: number;
  readonly committed: number;
}
