import type { EntityManager } from 'typeorm';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { toldColumns } from '#shared/story/chapterStore.js';
import type { ChapterRow } from './StoryChapter.js';

/** A chapter's row under the names its type has. */
export const chapterColumns = `${toldColumns}, s.insee,
  array(select l.action_id::text from story_chapter_action l where l.chapter_id = s.id order by 1) as "actionIds"`;

/** Chapters by id; null for what does not exist for this reader. */
export async function chaptersById(manager: EntityManager, ids: readonly string[]): Promise<(ChapterRow | null)[]> {
  const rows: ChapterRow[] = await manager.query(
    `select ${chapterColumns} from story_chapter s where s.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** Says of which actions the chapter tells, in place of those it told of. */
export async function linkActions(
  manager: EntityManager,
  chapter: { readonly id: string; readonly insee: string },
  actions: readonly string[],
): Promise<void> {
  await manager.query('delete from story_chapter_action where chapter_id = $1', [chapter.id]);
  await manager.query(
    `insert into story_chapter_action (chapter_id, insee, action_id)
    select $1, $2, given.id from unnest($3::uuid[]) given (id) on conflict do nothing`,
    [chapter.id, chapter.insee, actions],
  );
}
