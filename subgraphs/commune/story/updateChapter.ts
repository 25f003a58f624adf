import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { actionsById } from '../actions/store.js';
import type { UpdateChapterInput } from './chapterInputs.js';
import { checkActions, checkChapter } from './checkChapter.js';
import { decide } from './publishing.js';
import { type ChapterValues, linkActions, lockChapter, writeChapter } from './store.js';

/** What is absent or null stays as it is: nothing of a chapter can be erased but its text, by an empty one. */
export async function updateChapter(context: RequestContext, input: UpdateChapterInput): Promise<Outcome> {
  return await change(context, 'updateChapter', input, async ({ manager, record }) => {
    const chapter = await lockChapter(manager, input.id);
    checkVersion(chapter.version, input.expectedVersion);
    refuseIf(checkChapter(input));
    const outcome = decide(
      chapter,
      { kind: 'EDIT', text: input.text ?? undefined, visibility: input.visibility ?? undefined },
      '',
    );
    if (outcome.kind === 'REFUSED') throw new Refused([outcome.obstacle]);
    const { text, visibility } = outcome.state;
    const values: ChapterValues = {
      text,
      visibility,
      ...(input.period == null ? {} : { period: input.period }),
      ...(input.title == null ? {} : { title: input.title.trim() }),
      ...(input.contributors == null ? {} : { contributorCounts: input.contributors }),
    };
    if (input.actionIds != null) {
      refuseIf(await checkActions(manager, chapter.insee, actionsById, input.actionIds));
      await linkActions(manager, chapter, input.actionIds);
    }
    const version = await writeChapter(manager, chapter.id, new Date(), values);
    const told = input.actionIds == null ? values : { ...values, actionIds: input.actionIds };
    await record({ entity: 'StoryChapter', id: chapter.id, verb: 'UPDATE', visibility, change: told });
    return { entityId: chapter.id, version };
  });
}
