import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SecondmentAgreement } from '../agreements/SecondmentAgreement.js';
import { agreementsById } from '../agreements/store.js';
import { Pole } from '../territory/Pole.js';
import { enforcePoleAct, recordPoleAct } from './actCommands.js';
import { EnforcePoleActInput, PoleAct, PoleActConnection, PoleActPayload, RecordPoleActInput } from './PoleAct.js';
import { actPages, actsById } from './store.js';

@Resolver(() => Pole)
export class ActsOfPoleResolver {
  @FieldResolver(() => PoleActConnection, { nullable: true, description: 'Its own acts, the first decided first.' })
  async acts(
    @Root() { siren }: Pole,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<PoleAct>> {
    return await context.load(actPages, siren, checkPage(page));
  }
}

@Resolver(() => PoleAct)
export class PoleActResolver {
  @FieldResolver(() => SecondmentAgreement, {
    nullable: true,
    description: 'The agreement that it approves; null for none, or where the reader may not know of it.',
  })
  async agreement(
    @Root() { agreementId }: PoleAct,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreement | null> {
    return agreementId === null ? null : await context.load(agreementsById, agreementId, undefined);
  }

  @Mutation(() => PoleActPayload, { nullable: true, description: 'Keeps an act of one’s own pole.' })
  async recordPoleAct(
    @Arg('input', () => RecordPoleActInput) input: RecordPoleActInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleActPayload> {
    return await payload(context, await recordPoleAct(context, input));
  }

  @Mutation(() => PoleActPayload, {
    nullable: true,
    description: 'Says from when an act binds, once it is published and transmitted.',
  })
  async enforcePoleAct(
    @Arg('input', () => EnforcePoleActInput) input: EnforcePoleActInput,
    @Ctx() context: RequestContext,
  ): Promise<PoleActPayload> {
    return await payload(context, await enforcePoleAct(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<PoleActPayload> {
  return {
    act: entityId === null ? null : await context.load(actsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
