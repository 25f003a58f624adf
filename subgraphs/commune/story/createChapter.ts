import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { actionsById } from '../actions/store.js';
import type { CreateChapterInput } from './chapterInputs.js';
import { checkActions, checkChapter } from './checkChapter.js';
import { publicByConsent } from './publishing.js';
import { insertChapter, linkActions } from './store.js';

export async function createChapter(context: RequestContext, input: CreateChapterInput): Promise<Outcome> {
  return await change(context, 'createChapter', input, async ({ manager, tenant, record }) => {
    refuseIf(checkChapter(input));
    if (input.visibility === Visibility.PUBLIC) refuseIf([publicByConsent]);
    refuseIf(await checkActions(manager, tenant, actionsById, input.actionIds));
    const id = newId();
    const { period, text, contributors, visibility, actionIds } = input;
    const values = { period, title: input.title.trim(), text, contributorCounts: contributors, visibility };
    await insertChapter(manager, { id, insee: tenant, now: new Date() }, values);
    await linkActions(manager, { id, insee: tenant }, actionIds);
    await record({ entity: 'StoryChapter', id, verb: 'CREATE', visibility, change: { ...values, actionIds } });
    return { entityId: id, version: 1 };
  });
}
