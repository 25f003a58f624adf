import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import { ownedBy } from '../communes/ownedBy.js';
import { checkReuse } from './checkReuse.js';
import type { ReuseLessonInput } from './experimentInputs.js';
import { insertReuse, lessonsById, reuses } from './store.js';

/** Recorded by the commune that makes use of the lesson, in its own rows: the one that taught it writes nothing. */
export async function reuseLesson(context: RequestContext, input: ReuseLessonInput): Promise<Outcome> {
  return await change(context, 'reuseLesson', input, async ({ manager, tenant, record }) => {
    const [lesson] = await lessonsById(manager, [input.lessonId]);
    if (lesson == null) throw new GraphError('NOT_FOUND');
    const today = dayOf(new Date());
    const { how, visibility } = input;
    refuseIf([
      ...checkReuse(lesson, ownedBy(context.actor, lesson.insee), await reuses(manager, tenant, lesson.id)),
      ...(how.trim() === '' ? [saysNothing] : checkText(['input', 'how'], how)),
      ...checkPastDay(['input', 'reusedOn'], input.reusedOn, today),
    ]);
    const row = { id: newId(), insee: tenant, how, reusedOn: input.reusedOn ?? today, visibility };
    await insertReuse(manager, row, lesson);
    await record({ entity: 'LessonReuse', id: row.id, verb: 'CREATE', visibility, change: row });
    return { entityId: lesson.id, version: 1 };
  });
}

const saysNothing = invalid(['input', 'how'], {
  fr: 'Dites ce que votre commune en fait\u00a0: c’est ce qui sert à celle qui l’a appris.',
  en: 'Say what your commune does with it: that is what serves the one that learnt it.',
});
