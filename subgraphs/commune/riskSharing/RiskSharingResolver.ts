import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { shareRisks, withdrawRisks } from './commands.js';
import { RiskSharing, SharedRisks } from './SharedRisks.js';
import { RiskSharingPayload, ShareRisksInput, WithdrawRisksInput } from './sharingInputs.js';
import { sharedRisksOf, sharingOf } from './store.js';

@Resolver(() => Commune)
export class RiskSharingResolver {
  @FieldResolver(() => SharedRisks, {
    nullable: true,
    description: 'The three risks of its approach, where it shares them with the reader; null otherwise.',
  })
  sharedRisks(@Root() { insee }: Commune, @Ctx() context: RequestContext): Promise<SharedRisks | null> {
    return context.load(sharedRisksOf, insee, undefined);
  }

  @FieldResolver(() => RiskSharing, {
    nullable: true,
    description: 'What it decided of sharing them, for its own agents; null for everybody else.',
  })
  riskSharing(@Root() { insee }: Commune, @Ctx() context: RequestContext): Promise<RiskSharing | null> {
    return context.load(sharingOf, insee, undefined);
  }

  @Mutation(() => RiskSharingPayload, {
    nullable: true,
    description: 'Shows the three risks of the actor’s commune to the institutions, or to everybody.',
  })
  async shareRisks(
    @Arg('input', () => ShareRisksInput) input: ShareRisksInput,
    @Ctx() context: RequestContext,
  ): Promise<RiskSharingPayload> {
    return await payload(context, await shareRisks(context, input));
  }

  @Mutation(() => RiskSharingPayload, {
    nullable: true,
    description: 'Takes that back at once: from then on nobody but the commune reads them.',
  })
  async withdrawRisks(
    @Arg('input', () => WithdrawRisksInput) input: WithdrawRisksInput,
    @Ctx() context: RequestContext,
  ): Promise<RiskSharingPayload> {
    return await payload(context, await withdrawRisks(context, input));
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<RiskSharingPayload> {
  return {
    sharing: entityId === null ? null : await context.load(sharingOf, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
