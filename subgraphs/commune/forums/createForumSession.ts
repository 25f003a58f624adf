import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, longestTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkAmong, checkHeldOn, checkPersons } from '../stands/meetingChecks.js';
import type { ForumSessionRow } from './ForumSession.js';
import type { CreateForumSessionInput } from './forumInputs.js';
import { insertForumSession } from './store.js';

export async function createForumSession(context: RequestContext, input: CreateForumSessionInput): Promise<Outcome> {
  return await change(context, 'createForumSession', input, async ({ manager, tenant, record }) => {
    const { heldOn, participants, fromContracts = null, peersMobilised = null, visibility } = input;
    const now = new Date();
    const values = { title: input.title?.trim() || null, heldOn, participants, fromContracts, peersMobilised };
    refuseIf(checkForumSession(values, dayOf(now)));
    const id = newId();
    await insertForumSession(manager, { id, insee: tenant, visibility, now }, values);
    await record({ entity: 'ForumSession', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** What does not fit in a forum session; empty when all does. */
export function checkForumSession(
  {
    title,
    heldOn,
    participants,
    fromContracts,
    peersMobilised,
  }: Pick<ForumSessionRow, 'title' | 'heldOn' | 'participants' | 'fromContracts' | 'peersMobilised'>,
  today: string,
): Obstacle[] {
  return [
    ...checkText(['input', 'title'], title, longestTitle),
    ...checkHeldOn(heldOn, today),
    ...checkPersons('participants', participants),
    ...checkAmong('fromContracts', fromContracts, participants),
    ...checkAmong('peersMobilised', peersMobilised, participants),
  ];
}
