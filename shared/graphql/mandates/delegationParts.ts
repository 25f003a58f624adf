import type { Scale } from '../../identity/Actor.js';
import type { Outcome } from '../change.js';
import { Arg, Ctx, Mutation, Query, Resolver } from '../decorators.js';
import { toProblem } from '../problems.js';
import { RequestContext } from '../RequestContext.js';
import { Delegation } from './Delegation.js';
import { DelegationPayload } from './DelegationPayload.js';
import { delegateMandate } from './delegateMandate.js';
import { DelegateMandateInput, EndDelegationInput } from './delegationInputs.js';
import { delegationsById, visibleDelegations } from './delegationStore.js';
import { endDelegation } from './endDelegation.js';
import { mandateNames } from './mandateNames.js';

/**
 * The resolver class of a scale's delegations: the same at each, under names of its own, as its mandates are. Who acts at
 * another scale has no mandate here to delegate, and no delegation here to end.
 */
export function delegationParts(scale: Scale): new () => object {
  const names = mandateNames[scale];

  @Resolver()
  class DelegationResolver {
    @Query(() => [Delegation], {
      name: names.delegations,
      nullable: true,
      description:
        'What the reader delegated or was delegated at this scale; for an administrator, the institution’s too. Oldest first.',
    })
    async delegations(@Ctx() context: RequestContext): Promise<Delegation[]> {
      return await visibleDelegations(await context.manager());
    }

    @Mutation(() => DelegationPayload, {
      nullable: true,
      name: names.delegate,
      description: 'Lets somebody act in one’s own place while one is away, in the role one acts in.',
    })
    async delegate(
      @Arg('input', () => DelegateMandateInput, { description: 'To whom, and for how long.' })
      input: DelegateMandateInput,
      @Ctx() context: RequestContext,
    ): Promise<DelegationPayload> {
      return await payload(context, await delegateMandate(context, names.delegate, input));
    }

    @Mutation(() => DelegationPayload, {
      nullable: true,
      name: names.endDelegation,
      description: 'Ends at once a delegation of one’s own, or of one’s own institution.',
    })
    async end(
      @Arg('input', () => EndDelegationInput, { description: 'Which delegation.' }) input: EndDelegationInput,
      @Ctx() context: RequestContext,
    ): Promise<DelegationPayload> {
      return await payload(context, await endDelegation(context, names.endDelegation, input));
    }
  }
  return DelegationResolver;
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<DelegationPayload> {
  return {
    delegation: entityId === null ? null : await context.load(delegationsById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
