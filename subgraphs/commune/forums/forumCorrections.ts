import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { associationTaken, checkAssociation } from './createAssociation.js';
import { checkCommunityEvent } from './createCommunityEvent.js';
import { checkForumSession } from './createForumSession.js';
import type { UpdateAssociationInput, UpdateCommunityEventInput, UpdateForumSessionInput } from './forumInputs.js';
import { isAssociationKnown, lockAssociation, lockCommunityEvent, lockForumSession, writeCorrection } from './store.js';

export async function updateForumSession(context: RequestContext, input: UpdateForumSessionInput): Promise<Outcome> {
  return await change(context, 'updateForumSession', input, async ({ manager, record }) => {
    const known = await lockForumSession(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    // A count that is not known is said by null; what is left out stays.
    const { title = known.title, fromContracts = known.fromContracts, peersMobilised = known.peersMobilised } = input;
    const values = {
      title: title?.trim() || null,
      heldOn: input.heldOn ?? known.heldOn,
      participants: input.participants ?? known.participants,
      fromContracts,
      peersMobilised,
    };
    refuseIf(checkForumSession(values, dayOf(new Date())));
    const visibility = input.visibility ?? known.visibility;
    const version = await writeCorrection(manager, 'forum_session', known.id, [
      ['title', values.title],
      ['held_on', values.heldOn],
      ['participants', values.participants],
      ['from_contracts', values.fromContracts],
      ['peers_mobilised', values.peersMobilised],
      ['visibility', visibility],
    ]);
    await record({ entity: 'ForumSession', id: known.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: known.id, version };
  });
}

export async function updateCommunityEvent(
  context: RequestContext,
  input: UpdateCommunityEventInput,
): Promise<Outcome> {
  return await change(context, 'updateCommunityEvent', input, async ({ manager, record }) => {
    const known = await lockCommunityEvent(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    const { storyNote = known.storyNote } = input;
    const values = {
      title: input.title?.trim() ?? known.title ?? '',
      heldOn: input.heldOn ?? known.heldOn,
      participants: input.participants ?? known.participants,
      storyNote: storyNote?.trim() || null,
    };
    refuseIf(checkCommunityEvent(values, dayOf(new Date())));
    const visibility = input.visibility ?? known.visibility;
    const version = await writeCorrection(manager, 'community_event', known.id, [
      ['title', values.title],
      ['held_on', values.heldOn],
      ['participants', values.participants],
      ['story_note', values.storyNote],
      ['visibility', visibility],
    ]);
    await record({ entity: 'CommunityEvent', id: known.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: known.id, version };
  });
}

export async function updateAssociation(context: RequestContext, input: UpdateAssociationInput): Promise<Outcome> {
  return await change(context, 'updateAssociation', input, async ({ manager, record }) => {
    const known = await lockAssociation(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    const { rna = known.rna ?? null } = input;
    const values = {
      name: input.name?.trim() ?? known.name ?? '',
      rna: rna?.trim() || null,
      scope: input.scope?.trim() ?? known.scope ?? '',
    };
    refuseIf(checkAssociation(values));
    refuseIf((await isAssociationKnown(manager, known, values)) ? [associationTaken] : []);
    const visibility = input.visibility ?? known.visibility;
    const written = Object.entries({ ...values, visibility });
    const version = await writeCorrection(manager, 'association', known.id, written);
    await record({ entity: 'Association', id: known.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: known.id, version };
  });
}
