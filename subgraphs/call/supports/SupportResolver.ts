import type { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { stricterWord } from '#shared/graphql/stricterWord.js';
import { strictest } from '#shared/graphql/strictest.js';
import { Transition } from '#shared/graphql/Transition.js';
import { mayCall } from '#shared/identity/authorization.js';
import { Post } from '../groups/Post.js';
import { postsById } from '../groups/postStore.js';
import { Project } from '../labelling/Project.js';
import { Need } from '../offers/Need.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { moveSupport, offerSupport, planSupport, recordSupportHalfDays } from './changeSupport.js';
import { checksOfSupports } from './checks.js';
import { nextStates } from './lifecycle.js';
import {
  type HeardOfSupport,
  Support,
  SupportConnection,
  SupportConsent,
  SupportConsentState,
  SupportMonth,
  type SupportRow,
  SupportWord,
  standingOf,
} from './Support.js';
import { SupportCheck } from './SupportCheck.js';
import { SupportListArgs } from './SupportList.js';
import { SupportMove } from './SupportMove.js';
import { monthsOfSupports, type SupportQuestion, supportPage, supportsById, wordsOfSupports } from './store.js';
import {
  MoveSupportInput,
  OfferSupportInput,
  PlanSupportInput,
  RecordSupportHalfDaysInput,
  SupportPayload,
} from './supportInputs.js';
import { movesOfSupports } from './supportMoves.js';

/** What a list's arguments ask of the store. */
export function supportQuestion(args: SupportListArgs): SupportQuestion {
  return { filter: args.filter ?? null, sort: args.sort ?? null, ...checkPage(args) };
}

@Resolver(() => Support)
export class SupportResolver {
  @Query(() => Support, { nullable: true, description: 'A support; null when the reader may not see it.' })
  async support(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Support | null> {
    return await context.load(supportsById, id, undefined);
  }

  @Query(() => SupportConnection, { nullable: true, description: 'Supports of all agglomerations.' })
  async supports(
    @Args(() => SupportListArgs) args: SupportListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Support>> {
    return await supportPage(await context.manager(), supportQuestion(args));
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'Who supports.' })
  async agglomeration(@Root() support: SupportRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, support.siren, undefined);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project that is supported.' })
  project(@Root() support: SupportRow): Project {
    return { id: support.projectId };
  }

  @FieldResolver(() => Need, { nullable: true, description: 'The need that it answers.' })
  need(@Root() support: SupportRow): Need {
    return { id: support.needId };
  }

  @FieldResolver(() => [Commune], { nullable: true, description: 'The communes whose consent it needs.' })
  communes(@Root() support: SupportRow): Commune[] {
    return support.communeCodes.map((insee) => ({ insee }));
  }

  @FieldResolver(() => Commune, {
    nullable: true,
    description: 'The commune that receives the others, of an exchange between peers.',
  })
  host(@Root() support: SupportRow): Commune | null {
    return support.hostCode == null ? null : { insee: support.hostCode };
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post that does it.' })
  async post(@Root() support: SupportRow, @Ctx() context: RequestContext): Promise<Post | null> {
    return support.postId === null ? null : await context.load(postsById, support.postId, undefined);
  }

  @FieldResolver(() => [SupportMonth], { nullable: true, description: 'Its half-days by month, in their order.' })
  async months(@Root() support: SupportRow, @Ctx() context: RequestContext): Promise<SupportMonth[]> {
    return await context.load(monthsOfSupports, support.id, undefined);
  }

  @FieldResolver(() => [SupportMove], {
    nullable: true,
    description: 'Every state it came to, the oldest first: when, by whose act and why.',
  })
  async moves(@Root() support: SupportRow, @Ctx() context: RequestContext): Promise<SupportMove[]> {
    return await context.load(movesOfSupports, support.id, undefined);
  }

  @FieldResolver(() => [SupportWord], {
    nullable: true,
    description: 'The last word received of each commune concerned, as it stands today.',
  })
  async words(@Root() support: SupportRow, @Ctx() context: RequestContext): Promise<SupportWord[]> {
    const words = await context.load(wordsOfSupports, support.id, undefined);
    return words.map((one) => ({ insee: one.commune, standing: standingOf(one), until: one.until }));
  }

  @Directive('@requires(fields: "communeWord")')
  @FieldResolver(() => SupportConsent, {
    nullable: true,
    description: 'Where the communes stand today: their own word and the receipts, the stricter of both.',
  })
  async consentNow(@Root() support: SupportRow & Support, @Ctx() context: RequestContext): Promise<SupportConsent> {
    const words = await context.load(wordsOfSupports, support.id, undefined);
    const heard = stricterWord(support.communeWord ?? null, strictest(words.map(standingOf)));
    return { ...heard, state: SupportConsentState[heard.state] };
  }

  @FieldResolver(() => [SupportCheck], { nullable: true, description: 'What is not in order; empty when all is.' })
  async checks(@Root() support: SupportRow, @Ctx() context: RequestContext): Promise<SupportCheck[]> {
    return await context.load(checksOfSupports, support.id, undefined);
  }

  @FieldResolver(() => [Transition], { nullable: true, description: 'The next states, and whether this reader may.' })
  availableTransitions(@Root() support: SupportRow, @Ctx() { actor, locale }: RequestContext): Transition[] {
    const open = actor.tenant === support.siren && mayCall(actor, 'moveSupport');
    return nextStates(support.state).map((to) => ({ to, open, reason: open ? null : notYours[locale] }));
  }

  @Mutation(() => SupportPayload, {
    nullable: true,
    description:
      'Offers a support to a need of a project proposed to one’s own agglomeration; the communes hear of it.',
  })
  async offerSupport(
    @Arg('input', () => OfferSupportInput) input: OfferSupportInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportPayload> {
    return await payload(context, await offerSupport(context, input));
  }

  @Mutation(() => SupportPayload, {
    nullable: true,
    description: 'Gives an offer other months, another post or period.',
  })
  async planSupport(
    @Arg('input', () => PlanSupportInput) input: PlanSupportInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportPayload> {
    return await payload(context, await planSupport(context, input));
  }

  @Mutation(() => SupportPayload, {
    nullable: true,
    description: 'Moves a support; nothing is active without each commune’s consent of the day.',
  })
  async moveSupport(
    @Arg('input', () => MoveSupportInput) input: MoveSupportInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportPayload> {
    return await payload(context, await moveSupport(context, input));
  }

  @Mutation(() => SupportPayload, { nullable: true, description: 'Records half-days done, month by month.' })
  async recordSupportHalfDays(
    @Arg('input', () => RecordSupportHalfDaysInput) input: RecordSupportHalfDaysInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportPayload> {
    return await payload(context, await recordSupportHalfDays(context, input));
  }
}

/** From its reference: the support as stored, with what the planner fetched of the communes for it. */
export async function resolveSupport(
  reference: { readonly id: string; readonly communeWord?: ConsentStanding | null } & HeardOfSupport,
  context: RequestContext,
): Promise<object | null> {
  const support = await context.load(supportsById, reference.id, undefined);
  if (support === null) return null;
  const { communeWord = null, communeFacts, poleHalfDays, agreedEachDay, instructedByCommune } = reference;
  return { ...support, communeWord, communeFacts, poleHalfDays, agreedEachDay, instructedByCommune };
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<SupportPayload> {
  return {
    support: entityId === null ? null : await context.load(supportsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

const notYours = {
  fr: 'La décision appartient à l’équipe projet de l’agglomération.',
  en: 'The decision belongs to the agglomeration’s project team.',
};
