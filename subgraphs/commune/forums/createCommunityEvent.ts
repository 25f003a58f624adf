import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkHeldOn, checkPersons } from '../stands/meetingChecks.js';
import type { CreateCommunityEventInput } from './forumInputs.js';
import { insertCommunityEvent } from './store.js';

export async function createCommunityEvent(
  context: RequestContext,
  input: CreateCommunityEventInput,
): Promise<Outcome> {
  return await change(context, 'createCommunityEvent', input, async ({ manager, tenant, record }) => {
    const { heldOn, participants, visibility } = input;
    const now = new Date();
    refuseIf([
      ...checkTitle(['input', 'title'], input.title),
      ...checkHeldOn(heldOn, dayOf(now)),
      ...checkPersons('participants', participants),
      ...checkText(['input', 'storyNote'], input.storyNote),
    ]);
    const id = newId();
    const values = { title: input.title.trim(), heldOn, participants, storyNote: input.storyNote?.trim() || null };
    await insertCommunityEvent(manager, { id, insee: tenant, visibility, now }, values);
    await record({ entity: 'CommunityEvent', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}
