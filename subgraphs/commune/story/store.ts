import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '../communes/ownRow.js';
import type { ChapterRow } from './StoryChapter.js';

/** A chapter's row under the names its type has. */
export const chapterColumns = `s.id, s.insee, s.period, s.title, s.text, s.contributors as "contributorCounts",
  s.consent_given_on as "consentGivenOn", s.consent_withdrawn_on as "consentWithdrawnOn",
  s.published_on as "publishedOn", s.withdrawn_on as "withdrawnOn", s.visibility, s.demonstration, s.version,
  s.created_at as "createdAt", s.updated_at as "updatedAt",
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

/** The actor's own chapter, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockChapter(manager: EntityManager, id: string): Promise<ChapterRow> {
  return await ownRow<ChapterRow>(manager, { table: 'story_chapter', alias: 's', columns: chapterColumns }, id);
}

/** What can be written of a chapter; a field that is absent stays as it is. */
export type ChapterValues = Partial<
  Omit<ChapterRow, 'id' | 'insee' | 'demonstration' | 'version' | 'createdAt' | 'updatedAt' | 'actionIds'>
>;

const columnOf: Readonly<Record<keyof ChapterValues, string>> = {
  period: 'period',
  title: 'title',
  text: 'text',
  contributorCounts: 'contributors',
  consentGivenOn: 'consent_given_on',
  consentWithdrawnOn: 'consent_withdrawn_on',
  publishedOn: 'published_on',
  withdrawnOn: 'withdrawn_on',
  visibility: 'visibility',
};

function written(values: ChapterValues): Written {
  return Object.entries(columnOf).flatMap(([name, column]): [string, unknown][] => {
    const value = values[name as keyof ChapterValues];
    if (value === undefined) return [];
    return [[column, name === 'contributorCounts' ? JSON.stringify(value) : value]];
  });
}

export async function insertChapter(
  manager: EntityManager,
  row: { readonly id: string; readonly insee: string; readonly now: Date },
  values: ChapterValues,
): Promise<void> {
  await insertRow(manager, 'story_chapter', [
    ['id', row.id],
    ['insee', row.insee],
    ['created_at', row.now],
    ['updated_at', row.now],
    ...written(values),
  ]);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function writeChapter(
  manager: EntityManager,
  id: string,
  now: Date,
  values: ChapterValues,
): Promise<number> {
  return await updateVersionedRow(manager, 'story_chapter', { id, now }, written(values));
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
