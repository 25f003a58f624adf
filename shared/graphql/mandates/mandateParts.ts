import type { Scale } from '../../identity/Actor.js';
import type { Outcome } from '../change.js';
import { Arg, Ctx, Mutation, Query, Resolver } from '../decorators.js';
import { GraphError } from '../GraphError.js';
import { toProblem } from '../problems.js';
import { RequestContext } from '../RequestContext.js';
import { EndMandateInput } from './EndMandateInput.js';
import { endMandate } from './endMandate.js';
import { GrantMandateInput } from './GrantMandateInput.js';
import { grantMandate } from './grantMandate.js';
import { Mandate } from './Mandate.js';
import { MandatePayload } from './MandatePayload.js';
import { mandateNames } from './mandateNames.js';
import { mandatesById, visibleMandates } from './store.js';

/**
 * The resolver class of a scale's mandates, to be listed once in its parts: the same questions and changes at each
 * scale, under names of its own, since the root names of one graph are unique.
 */
export function mandateParts(scale: Scale): new () => object {
  const names = mandateNames[scale];

  @Resolver()
  class MandateResolver {
    @Query(() => [Mandate], {
      name: names.query,
      nullable: true,
      description:
        'The reader’s own mandates at this scale; for an administrator, the institution’s too. Oldest first.',
    })
    async mandates(@Ctx() context: RequestContext): Promise<Mandate[]> {
      return await visibleMandates(await context.manager());
    }

    @Mutation(() => MandatePayload, {
      nullable: true,
      name: names.grant,
      description: 'Lets a person act for one’s own institution.',
    })
    async grant(
      @Arg('input', () => GrantMandateInput, { description: 'The mandate.' }) input: GrantMandateInput,
      @Ctx() context: RequestContext,
    ): Promise<MandatePayload> {
      refuseOtherScales(scale, context);
      return await payload(context, await grantMandate(context, scale, names.grant, input));
    }

    @Mutation(() => MandatePayload, {
      nullable: true,
      name: names.end,
      description: 'Ends a mandate of one’s own institution.',
    })
    async end(
      @Arg('input', () => EndMandateInput, { description: 'Which mandate, and from when.' }) input: EndMandateInput,
      @Ctx() context: RequestContext,
    ): Promise<MandatePayload> {
      refuseOtherScales(scale, context);
      return await payload(context, await endMandate(context, names.end, input));
    }
  }
  return MandateResolver;
}

/** An administrator of one scale's institution administers nothing at another scale. */
function refuseOtherScales(scale: Scale, { actor }: RequestContext): void {
  if (actor.scale !== scale) throw new GraphError('FORBIDDEN');
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<MandatePayload> {
  return {
    mandate: entityId === null ? null : await context.load(mandatesById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
