import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import type { DevelopmentTeam, Post, PostCapacity, PostMonth, PostSkill } from './Post.js';
import { type PostFilter, type PostSort, PostSortKey } from './PostList.js';

const columns = `post.id, post.siren, post.code, post.function, post.state, post.pooled_share as "pooledShare",
  post.involves_inhabitants as "involvesInhabitants", post.demonstration, post.version`;

/** Posts by id; null for what does not exist for this reader. */
export async function postsById(manager: EntityManager, ids: readonly string[]): Promise<(Post | null)[]> {
  const rows: Post[] = await manager.query(`select ${columns} from post where id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** A post of the writer's own, locked until the transaction ends; null where there is none such. */
export async function lockPost(manager: EntityManager, id: string): Promise<Post | null> {
  const [row]: Post[] = await manager.query(
    `select ${columns} from post where id = any($1::uuid[]) for no key update`,
    [[id].filter(isId)],
  );
  return row ?? null;
}

/** The skills of each post, best mastered first. */
export async function skillsOfPosts(manager: EntityManager, posts: readonly string[]): Promise<PostSkill[][]> {
  const rows: (PostSkill & { postId: string })[] = await manager.query(
    `select post_id as "postId", skill, level from post_skill where post_id = any($1::uuid[])
    order by post_id, array_position(array['TEACHES', 'LEADS', 'PRACTISES'], level), skill`,
    [posts],
  );
  return listsInOrderOf(posts, rows, ({ postId }) => postId);
}

/** The change points of each post's capacity, in their order. */
export async function capacitiesOfPosts(manager: EntityManager, posts: readonly string[]): Promise<PostCapacity[][]> {
  const rows: (PostCapacity & { postId: string })[] = await manager.query(
    `select post_id as "postId", since, half_days as "halfDays" from post_capacity where post_id = any($1::uuid[])
    order by post_id, since`,
    [posts],
  );
  return listsInOrderOf(posts, rows, ({ postId }) => postId);
}

/** Each of the months of each post. */
export async function monthsOfPosts(
  manager: EntityManager,
  posts: readonly string[],
  { months }: { readonly months: readonly string[] },
): Promise<PostMonth[][]> {
  const rows: (PostMonth & { postId: string })[] = await manager.query(
    `select asked.id as "postId", month.month, given.capacity, coalesce(known.committed, 0) as committed,
      coalesce(known.done, 0) as done, greatest(given.capacity - coalesce(known.committed, 0), 0) as free,
      greatest(coalesce(known.committed, 0) - given.capacity, 0) as over
    from unnest($1::uuid[]) asked (id) cross join unnest($2::text[]) month (month)
      cross join lateral (select capacity_of_post(asked.id, month.month)) given (capacity)
      left join post_month known on known.post_id = asked.id and known.month = month.month
    order by asked.id, month.month`,
    [posts, months],
  );
  return listsInOrderOf(posts, rows, ({ postId }) => postId);
}

/** The team of each agglomeration, counted as far as this reader sees its posts. */
export async function teamsOfAgglomerations(
  manager: EntityManager,
  sirens: readonly string[],
): Promise<DevelopmentTeam[]> {
  const rows: (DevelopmentTeam & { siren: string })[] = await manager.query(
    `select asked.siren, count(*) filter (where state = 'FILLED')::int as filled,
      count(*) filter (where state = 'VACANT')::int as vacant,
      count(*) filter (where state = 'RECRUITING')::int as recruiting,
      count(*) filter (where state = 'FILLED' and involves_inhabitants)::int as "involvingInhabitants"
    from unnest($1::text[]) asked (siren) left join post on post.siren = asked.siren group by asked.siren`,
    [sirens],
  );
  const bySiren = new Map(rows.map((row) => [row.siren, row]));
  const none = { filled: 0, vacant: 0, recruiting: 0, involvingInhabitants: 0 };
  return sirens.map((siren) => bySiren.get(siren) ?? none);
}

export interface PostQuestion {
  readonly filter: PostFilter | null;
  readonly sort: PostSort | null;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each agglomeration's posts. */
export async function postPages(
  manager: EntityManager,
  sirens: readonly string[],
  { filter, sort, ...page }: PostQuestion,
): Promise<Page<Post>[]> {
  const list: KeysetList = {
    name: 'posts',
    from: 'post',
    select: columns,
    where: conditions(filter ?? {}),
    sort: [
      { sql: sort?.by === PostSortKey.FUNCTION ? 'post.function' : 'post.code', type: 'text' },
      { sql: 'post.id', type: 'uuid' },
    ],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [filter, sort],
    parent: 'post.siren',
  };
  return await fetchPages<Post>(manager, list, sirens, page);
}

function conditions({ states, skills, involvesInhabitants }: PostFilter): Condition[] {
  const given: Condition[] = [];
  if (states != null) given.push((place) => `post.state = any(${place(states)}::text[])`);
  if (skills != null) {
    given.push(
      (place) => `exists (select from post_skill held where held.post_id = post.id
        and held.skill = any(${place(skills)}::text[]))`,
    );
  }
  if (involvesInhabitants != null) given.push((place) => `post.involves_inhabitants = ${place(involvesInhabitants)}`);
  return given;
}
