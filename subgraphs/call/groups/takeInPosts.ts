import type { EntityManager } from 'typeorm';
import type { PostSkill } from './Post.js';

/** A post that already is, as a file states it. */
export interface StatedPost {
  readonly id: string;
  readonly code: string;
  readonly function: string;
  readonly state: string;
  readonly pooledShare: number;
  readonly involvesInhabitants: boolean;
  readonly skills: readonly PostSkill[];
  /** What it gives each month from then on; none where the file does not say it. */
  readonly capacities: readonly { readonly since: string; readonly halfDays: number }[];
}

/** The posts of an agglomeration by their codes. */
export async function postsByCode(manager: EntityManager, siren: string): Promise<ReadonlyMap<string, string>> {
  const rows: { code: string; id: string }[] = await manager.query(
    'select code, id from post where siren = $1 order by code',
    [siren],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Writes posts that a file brings, with their skills and what they give. */
export async function takeInPosts(manager: EntityManager, siren: string, posts: readonly StatedPost[]): Promise<void> {
  if (posts.length === 0) return;
  const given = JSON.stringify(posts);
  await manager.query(
    `insert into post (id, siren, code, function, state, pooled_share, involves_inhabitants)
    select id, $1, code, function, state, "pooledShare", "involvesInhabitants" from jsonb_to_recordset($2::jsonb)
      as given (id uuid, code text, function text, state text, "pooledShare" integer, "involvesInhabitants" boolean)`,
    [siren, given],
  );
  await manager.query(
    `insert into post_skill (post_id, siren, skill, level)
    select id, $1, skill, level from jsonb_to_recordset($2::jsonb) as given (id uuid, skills jsonb),
      jsonb_to_recordset(skills) as held (skill text, level text)`,
    [siren, given],
  );
  await manager.query(
    `insert into post_capacity (post_id, siren, since, half_days)
    select id, $1, since, "halfDays" from jsonb_to_recordset($2::jsonb) as given (id uuid, capacities jsonb),
      jsonb_to_recordset(capacities) as point (since text, "halfDays" integer)`,
    [siren, given],
  );
}
