import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Query, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { eraseNoticeAddress, setNoticeChoice } from './changeChoice.js';
import { isMailCarried, ownChoice } from './choiceStore.js';
import { followLink } from './followLink.js';
import { firstChoice, NoticeChoice, shownChoice } from './NoticeChoice.js';
import {
  EraseNoticeAddressInput,
  FollowNoticeLinkInput,
  NoticeChoicePayload,
  NoticeLinkPayload,
  SetNoticeChoiceInput,
} from './noticeInputs.js';

/** What a person is told by mail. */
@Resolver()
export class NoticeResolver {
  @Query(() => NoticeChoice, {
    nullable: true,
    description:
      'What the actor wants to be told by mail in the commune they act for; what is offered, before they chose.',
  })
  async myNoticeChoice(@Ctx() context: RequestContext): Promise<NoticeChoice> {
    const manager = await context.manager();
    return shownChoice((await ownChoice(manager)) ?? firstChoice, await isMailCarried(manager));
  }

  @Mutation(() => NoticeChoicePayload, {
    nullable: true,
    description: 'Sets what the actor is told by mail, and where. A new address is sent a link that confirms it.',
  })
  async setNoticeChoice(
    @Arg('input', () => SetNoticeChoiceInput) input: SetNoticeChoiceInput,
    @Ctx() context: RequestContext,
  ): Promise<NoticeChoicePayload> {
    return await payload(context, await setNoticeChoice(context, input));
  }

  @Mutation(() => NoticeChoicePayload, {
    nullable: true,
    description: 'Erases the actor’s address: nothing is sent any more, what waits included.',
  })
  async eraseNoticeAddress(
    @Arg('input', () => EraseNoticeAddressInput) input: EraseNoticeAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<NoticeChoicePayload> {
    return await payload(context, await eraseNoticeAddress(context, input));
  }

  @Mutation(() => NoticeLinkPayload, {
    nullable: true,
    description:
      'Follows a mail’s link: confirms an address, or stops mail to it. Needs no sign-in: the link’s signature is its proof, and following it twice changes nothing more.',
  })
  async followNoticeLink(
    @Arg('input', () => FollowNoticeLinkInput) input: FollowNoticeLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<NoticeLinkPayload> {
    const obstacles = await context.savepoint((manager) => followLink(manager, input));
    return {
      link: obstacles.length === 0 ? { purpose: input.purpose } : null,
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<NoticeChoicePayload> {
  const manager = await context.manager();
  const row = entityId === null ? null : await ownChoice(manager);
  return {
    choice: row === null ? null : shownChoice(row, await isMailCarried(manager)),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
