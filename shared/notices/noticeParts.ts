import type { Outcome } from '../graphql/change.js';
import { Arg, Ctx, Mutation, Query, Resolver } from '../graphql/decorators.js';
import { toProblem } from '../graphql/problems.js';
import { RequestContext } from '../graphql/RequestContext.js';
import { eraseNoticeAddress, setNoticeChoice } from './changeChoice.js';
import { isMailCarried, ownChoice } from './choiceStore.js';
import { followLink } from './followLink.js';
import { firstChoiceOf, NoticeChoice, shownChoice } from './NoticeChoice.js';
import type { NoticeScale } from './NoticeScale.js';
import {
  EraseNoticeAddressInput,
  FollowNoticeLinkInput,
  NoticeChoicePayload,
  NoticeLinkPayload,
  SetNoticeChoiceInput,
} from './noticeInputs.js';

/** The resolver class of what a person is told by mail: the same at each scale, under names of its own. */
export function noticeParts(terms: NoticeScale): new () => object {
  const { names, kinds } = terms;
  const payload = async (context: RequestContext, { entityId, obstacles }: Outcome): Promise<NoticeChoicePayload> => {
    const manager = await context.manager();
    const row = entityId === null ? null : await ownChoice(manager);
    return {
      choice: row === null ? null : shownChoice(row, kinds, await isMailCarried(manager)),
      problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
    };
  };

  @Resolver()
  class NoticeResolver {
    @Query(() => NoticeChoice, {
      name: names.query,
      nullable: true,
      description:
        'What the actor wants to be told by mail in the institution they act for at this scale; what is offered, before they chose.',
    })
    async own(@Ctx() context: RequestContext): Promise<NoticeChoice> {
      const manager = await context.manager();
      return shownChoice((await ownChoice(manager)) ?? firstChoiceOf(kinds), kinds, await isMailCarried(manager));
    }

    @Mutation(() => NoticeChoicePayload, {
      name: names.set,
      nullable: true,
      description: 'Sets what the actor is told by mail, and where. A new address is sent a link that confirms it.',
    })
    async set(
      @Arg('input', () => SetNoticeChoiceInput) input: SetNoticeChoiceInput,
      @Ctx() context: RequestContext,
    ): Promise<NoticeChoicePayload> {
      return await payload(context, await setNoticeChoice(context, terms, input));
    }

    @Mutation(() => NoticeChoicePayload, {
      name: names.erase,
      nullable: true,
      description: 'Erases the actor’s address: nothing is sent any more, what waits included.',
    })
    async erase(
      @Arg('input', () => EraseNoticeAddressInput) input: EraseNoticeAddressInput,
      @Ctx() context: RequestContext,
    ): Promise<NoticeChoicePayload> {
      return await payload(context, await eraseNoticeAddress(context, terms, input));
    }

    @Mutation(() => NoticeLinkPayload, {
      name: names.follow,
      nullable: true,
      description:
        'Follows a mail’s link: confirms an address, or stops mail to it. Needs no sign-in: the link’s signature is its proof, and following it twice changes nothing more.',
    })
    async follow(
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
  return NoticeResolver;
}
