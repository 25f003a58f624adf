import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { changed } from '../stands/changed.js';
import { createAssociation } from './createAssociation.js';
import { createCommunityEvent } from './createCommunityEvent.js';
import { createForumSession } from './createForumSession.js';
import { updateAssociation, updateCommunityEvent, updateForumSession } from './forumCorrections.js';
import {
  CreateAssociationInput,
  CreateCommunityEventInput,
  CreateForumSessionInput,
  RecordParticipationInput,
  UpdateAssociationInput,
  UpdateCommunityEventInput,
  UpdateForumSessionInput,
} from './forumInputs.js';
import {
  AssociationPayload,
  CommunityEventPayload,
  ForumSessionPayload,
  ParticipationPayload,
} from './forumPayloads.js';
import { recordParticipation } from './recordParticipation.js';
import { associationsById, communityEventsById, forumSessionsById, participationsOf } from './store.js';

@Resolver()
export class ForumCommandResolver {
  @Mutation(() => ForumSessionPayload, {
    nullable: true,
    description: 'Records a forum session of the actor’s commune.',
  })
  async createForumSession(
    @Arg('input', () => CreateForumSessionInput) input: CreateForumSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<ForumSessionPayload> {
    const { row, problems } = await changed(context, await createForumSession(context, input), forumSessionsById);
    return { forumSession: row, problems };
  }

  @Mutation(() => AssociationPayload, {
    nullable: true,
    description: 'Records an association that takes part in the approach of the actor’s commune.',
  })
  async createAssociation(
    @Arg('input', () => CreateAssociationInput) input: CreateAssociationInput,
    @Ctx() context: RequestContext,
  ): Promise<AssociationPayload> {
    const { row, problems } = await changed(context, await createAssociation(context, input), associationsById);
    return { association: row, problems };
  }

  @Mutation(() => CommunityEventPayload, { nullable: true, description: 'Records an event of the actor’s commune.' })
  async createCommunityEvent(
    @Arg('input', () => CreateCommunityEventInput) input: CreateCommunityEventInput,
    @Ctx() context: RequestContext,
  ): Promise<CommunityEventPayload> {
    const { row, problems } = await changed(context, await createCommunityEvent(context, input), communityEventsById);
    return { communityEvent: row, problems };
  }

  @Mutation(() => ParticipationPayload, {
    nullable: true,
    description: 'Records who came to a stand, an event or a forum session of the actor’s commune, as pseudonyms.',
  })
  async recordParticipation(
    @Arg('input', () => RecordParticipationInput) input: RecordParticipationInput,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationPayload> {
    const outcome = await recordParticipation(context, input);
    const { row, problems } = await changed(context, outcome, participationsOf);
    return { participation: row, problems };
  }

  @Mutation(() => ForumSessionPayload, {
    nullable: true,
    description: 'Corrects what was recorded of a forum session; who came takes its day.',
  })
  async updateForumSession(
    @Arg('input', () => UpdateForumSessionInput) input: UpdateForumSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<ForumSessionPayload> {
    const { row, problems } = await changed(context, await updateForumSession(context, input), forumSessionsById);
    return { forumSession: row, problems };
  }

  @Mutation(() => AssociationPayload, {
    nullable: true,
    description: 'Corrects what was recorded of an association, or who may see it.',
  })
  async updateAssociation(
    @Arg('input', () => UpdateAssociationInput) input: UpdateAssociationInput,
    @Ctx() context: RequestContext,
  ): Promise<AssociationPayload> {
    const { row, problems } = await changed(context, await updateAssociation(context, input), associationsById);
    return { association: row, problems };
  }

  @Mutation(() => CommunityEventPayload, {
    nullable: true,
    description: 'Corrects what was recorded of an event; who came takes its day.',
  })
  async updateCommunityEvent(
    @Arg('input', () => UpdateCommunityEventInput) input: UpdateCommunityEventInput,
    @Ctx() context: RequestContext,
  ): Promise<CommunityEventPayload> {
    const { row, problems } = await changed(context, await updateCommunityEvent(context, input), communityEventsById);
    return { communityEvent: row, problems };
  }
}
