import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { periodOrder } from '#shared/story/chapterStore.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { ChapterRow } from './StoryChapter.js';
import { type StoryFilter, type StoryListArgs, StorySortKey } from './StoryList.js';
import { chapterColumns } from './store.js';

type Term = KeysetList['sort'][number];

const title: Term = { sql: 's.title collate "fr-x-icu"', type: 'text' };
const byId: Term = { sql: 's.id', type: 'uuid' };
const sorts: Readonly<Record<StorySortKey, readonly Term[]>> = {
  [StorySortKey.PERIOD]: [{ sql: periodOrder, type: 'int' }, title, byId],
  [StorySortKey.TITLE]: [title, byId],
  [StorySortKey.UPDATED_AT]: [{ sql: 's.updated_at', type: 'timestamptz' }, byId],
};

function listOf(args: StoryListArgs, name: string): KeysetList {
  const by = args.sort?.by ?? StorySortKey.PERIOD;
  return {
    name,
    from: 'story_chapter s',
    select: chapterColumns,
    where: conditions(args.filter ?? {}),
    sort: sorts[by],
    descending: args.sort?.direction === SortDirection.DESCENDING,
    question: [by, args.filter],
  };
}

export async function chapterList(manager: EntityManager, args: StoryListArgs): Promise<Page<ChapterRow>> {
  return await fetchPage<ChapterRow>(manager, listOf(args, 'storyChapters'), checkPage(args));
}

/** One page of chapters for each commune. */
export async function chaptersOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: StoryListArgs,
): Promise<Page<ChapterRow>[]> {
  const list = { ...listOf(args, 'commune.story'), parent: 's.insee' };
  return await communePages<ChapterRow>(manager, list, communes, checkPage(args));
}

function conditions(filter: StoryFilter): Condition[] {
  const { communes, periods, axes, visibilities, action, withdrawn, search } = filter;
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  if (communes != null) found.push(ofCommunes('s.insee', communes));
  among('s.period', periods);
  among('s.axis', axes);
  among('s.visibility', visibilities);
  if (action != null) found.push(tellingOf(action));
  if (withdrawn != null) found.push(() => `(s.withdrawn_on is not null) = ${withdrawn}`);
  if (search != null) found.push(contains(search, 's.title', 's.text'));
  return found;
}

/** Through the action's own row: an action hidden from the reader finds no chapter. */
function tellingOf(action: string): Condition {
  if (!isId(action)) return () => 'false';
  return (place) => `exists (select 1 from story_chapter_action l join action a on a.id = l.action_id
    where l.chapter_id = s.id and a.id = ${place(action)}::uuid)`;
}
