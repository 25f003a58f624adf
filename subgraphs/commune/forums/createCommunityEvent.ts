import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { Obstacle } from '#shared/graphql/problems.js';
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
    const values = { title: input.title.trim(), heldOn, participants, storyNote: input.storyNote?.trim() || null };
    refuseIf(checkCommunityEvent(values, dayOf(now)));
    const id = newId();
    await insertCommunityEvent(manager, { id, insee: tenant, visibility, now }, values);
    await record({ entity: 'CommunityEvent', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** What does not fit in an event; empty when all does. */
export function checkCommunityEvent(
  {
    title,
    heldOn,
    participants,
    storyNote,
  }: {
    readonly title: string;
    readonly heldOn: string;
    readonly participants: number;
    readonly storyNote: string | null;
  },
  today: string,
): Obstacle[] {
  return [
    ...checkTitle(['input', 'title'], title),
    ...checkHeldOn(heldOn, today),
    ...checkPersons('participants', participants),
    ...checkText(['input', 'storyNote'], storyNote),
  ];
}
