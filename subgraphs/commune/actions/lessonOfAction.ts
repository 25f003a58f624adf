import type { Work } from '#shared/graphql/change.js';
import type { ActionRow } from './Action.js';

type Taught = Pick<ActionRow, 'id' | 'lesson' | 'theme' | 'visibility'>;

/** What an action taught is a lesson of its own, under the action's id: its readers are told when it changes. */
export async function recordLesson(record: Work['record'], before: Taught, after: Taught): Promise<void> {
  const { id, lesson, theme, visibility } = after;
  if (lesson === null || lesson.trim() === '') return;
  if (lesson === before.lesson && theme === before.theme && visibility === before.visibility) return;
  const verb = before.lesson === null ? 'CREATE' : 'UPDATE';
  await record({ entity: 'Lesson', id, verb, visibility, change: { text: lesson, theme, visibility } });
}
