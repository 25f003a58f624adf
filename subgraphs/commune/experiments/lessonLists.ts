import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { ExperimentOutcome } from './ExperimentOutcome.js';
import type { LessonRow } from './Lesson.js';
import { type LessonFilter, type LessonListArgs, LessonSortKey } from './LessonList.js';
import { lessonColumns } from './store.js';

const sorts: Readonly<Record<LessonSortKey, KeysetList['sort'][number]>> = {
  [LessonSortKey.RECORDED_AT]: { sql: 'l.recorded_at', type: 'timestamptz' },
  // Reuses the reader may know of: their own rows decide.
  [LessonSortKey.REUSES]: { sql: '(select count(*) from lesson_reuse r where r.lesson_id = l.id)', type: 'int' },
};

function listOf({ filter, sort }: LessonListArgs, name: string): KeysetList {
  const by = sort?.by ?? LessonSortKey.RECORDED_AT;
  return {
    name,
    from: 'lesson l',
    select: lessonColumns,
    where: conditions(filter ?? {}),
    sort: [sorts[by], { sql: 'l.id', type: 'uuid' }],
    descending: (sort?.direction ?? SortDirection.DESCENDING) === SortDirection.DESCENDING,
    question: [by, filter],
  };
}

export async function lessonList(manager: EntityManager, args: LessonListArgs): Promise<Page<LessonRow>> {
  return await fetchPage<LessonRow>(manager, listOf(args, 'lessons'), checkPage(args));
}

/** One page of lessons for each commune. */
export async function lessonsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: LessonListArgs,
): Promise<Page<LessonRow>[]> {
  const list = { ...listOf(args, 'commune.lessons'), parent: 'l.insee' };
  return await communePages<LessonRow>(manager, list, communes, checkPage(args));
}

function conditions({ communes, themes, outcome, outcomes, search }: LessonFilter): Condition[] {
  const found: Condition[] = [];
  if (communes != null) found.push(ofCommunes('l.insee', communes));
  if (themes != null) found.push((place) => `l.theme = any(${place(themes)})`);
  if (search != null) found.push(contains(search, 'l.text'));
  if (outcome != null) found.push(taughtBy([outcome]));
  if (outcomes != null) found.push(taughtBy(outcomes));
  return found;
}

/** Through the experiment's own row: one hidden from the reader says nothing. */
function taughtBy(outcomes: readonly ExperimentOutcome[]): Condition {
  return (place) =>
    `exists (select 1 from experiment where experiment.id = l.experiment_id and outcome = any(${place(outcomes)}))`;
}
