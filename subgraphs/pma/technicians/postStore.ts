import type { EntityManager } from 'typeorm';
import type { PostToCorrect } from './correctedPost.js';
import type { NewPost } from './newPost.js';
import type { PostFacts } from './postFacts.js';
import type { Resting } from './resting.js';
import { holdersOf } from './store.js';

/** Writes a post with what it masters. @returns false when its pole has its code already: nothing is written */
export async function insertPost(
  manager: EntityManager,
  { skills, ...post }: NewPost & { readonly id: string; readonly pole: string },
): Promise<boolean> {
  await nameEmployer(manager, post.employer, post.employerName);
  const { id, pole, code, function: function_, employer, workingTime, pooledShare, since, until } = post;
  const added: object[] = await manager.query(
    `insert into technician (id, pole, code, function, employer, working_time, pooled_share, since, until)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (pole, code) do nothing returning id`,
    [id, pole, code, function_, employer, workingTime, pooledShare, since, until],
  );
  if (added.length === 0) return false;
  await manager.query(
    `insert into technician_skill (technician_id, code, level, since)
    select $1, code, level, since from jsonb_to_recordset($2::jsonb) as given (code text, level text, since date)`,
    [id, JSON.stringify(skills)],
  );
  return true;
}

/** What a locked post is, and what its corrections rest on. */
export async function factsToCorrect(manager: EntityManager, { id }: { readonly id: string }): Promise<PostToCorrect> {
  const [row]: PostToCorrect[] = await manager.query(
    `select code, function, employer, since, until, working_time as "workingTime", pooled_share as "pooledShare",
      (select min(month) from technician_month where technician_id = technician.id and done > 0) as "workedFrom",
      rests_on_post(id) as rests
    from technician where id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('The post vanished under its lock.');
  return { ...row, rests: await withHolder(manager, id, row.rests) };
}

/**
 * Writes what a post is. One that begins earlier has from then on what it mastered on its first day.
 * @returns false when another post has its code: nothing is written
 */
export async function writeFacts(
  manager: EntityManager,
  { id, pole, since: before }: { readonly id: string; readonly pole: string; readonly since: string },
  facts: PostFacts & { readonly employer: string; readonly employerName: string | null },
): Promise<boolean> {
  const { code, function: function_, employer, employerName, workingTime, pooledShare, since } = facts;
  const taken: object[] = await manager.query('select from technician where pole = $1 and code = $2 and id <> $3', [
    pole,
    code,
    id,
  ]);
  if (taken.length > 0) return false;
  if (employerName !== null) await nameEmployer(manager, employer, employerName);
  await manager.query(
    `update technician set code = $2, function = $3, employer = $4, working_time = $5, pooled_share = $6, since = $7
    where id = $1`,
    [id, code, function_, employer, workingTime, pooledShare, since],
  );
  if (since < before) {
    await manager.query(
      `insert into technician_skill (technician_id, code, level, since)
      select technician_id, held.code, level, greatest($2::date, skill.since)
      from technician_skill held join skill on skill.code = held.code
      where technician_id = $1 and held.since = $3 on conflict do nothing`,
      [id, since, before],
    );
  }
  return true;
}

/** Locks a post so that nothing comes to rest on it. @returns what does already */
export async function lockForRemoval(manager: EntityManager, id: string): Promise<readonly Resting[]> {
  await manager.query('select from technician where id = $1 for update', [id]);
  const [row]: { rests: Resting[] | null }[] = await manager.query('select rests_on_post($1) as rests', [id]);
  return await withHolder(manager, id, row?.rests ?? []);
}

async function withHolder(manager: EntityManager, id: string, rests: readonly Resting[]): Promise<readonly Resting[]> {
  const [holder] = await holdersOf(manager, [id]);
  return holder === null ? rests : [...rests, 'HOLDER'];
}

/** Deletes a post; its skills and months go with it. */
export async function deletePost(manager: EntityManager, id: string): Promise<void> {
  await manager.query('delete from technician where id = $1', [id]);
}

async function nameEmployer(manager: EntityManager, employer: string, employerName: string): Promise<void> {
  await manager.query('select take_in_employers($1::jsonb)', [JSON.stringify([{ employer, employerName }])]);
}
