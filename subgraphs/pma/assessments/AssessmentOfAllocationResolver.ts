import { factFields } from '#shared/graphql/CommuneFacts.js';
import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { ServedNeed } from '#shared/graphql/ServedNeed.js';
import { SubsidiarityAssessment } from '#shared/graphql/SubsidiarityAssessment.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsById } from '../allocations/store.js';
import { Pole } from '../territory/Pole.js';
import { assessAllocation } from './allocationSituation.js';
import { servedWorkOf } from './servedNeeds.js';

type Heard = Pick<
  Allocation,
  'communeWord' | 'communeFacts' | 'agglomerationHalfDays' | 'exchangedHalfDays' | 'agglomerationFreeHalfDays'
>;

@Resolver(() => Allocation)
export class AssessmentOfAllocationResolver {
  @Directive(
    `@requires(fields: "communeFacts { ${factFields} } agglomerationHalfDays exchangedHalfDays agglomerationFreeHalfDays")`,
  )
  @FieldResolver(() => SubsidiarityAssessment, {
    nullable: true,
    description:
      'Whether it is in the commune’s place, by the rule of active subsidiarity: what a scale that cannot be reached knows is unknown, and never a no.',
  })
  async assessment(
    @Root() allocation: Allocation,
    @Ctx() context: RequestContext,
  ): Promise<SubsidiarityAssessment | null> {
    return await assessAllocation(context, allocation);
  }
}

@Resolver(() => Pole)
export class ServedNeedsResolver {
  @FieldResolver(() => [ServedNeed], {
    nullable: true,
    description: 'What its piloted teams with posts at work serve; for its own director, null for others.',
  })
  async servedNeeds(@Root() pole: Pole, @Ctx() context: RequestContext): Promise<ServedNeed[] | null> {
    if (context.actor.tenant !== pole.siren) return null;
    const work = await context.load(servedWorkOf, pole.siren, undefined);
    const served = new Map<string, ServedNeed>();
    for (const { teamId, needId, projectId, pilot } of work) {
      if (pilot !== null) served.set(`${teamId} ${needId}`, { teamId, needId, projectId, communeCode: pilot });
    }
    return [...served.values()];
  }
}

/** From its reference: the allocation as stored, with what the planner brought of the other scales for it. */
export async function resolveAllocation(
  { id, ...heard }: Pick<Allocation, 'id'> & Heard,
  context: RequestContext,
): Promise<Allocation | null> {
  const { communeWord = null, communeFacts = null, agglomerationHalfDays = null } = heard;
  const { exchangedHalfDays = null, agglomerationFreeHalfDays = null } = heard;
  const allocation = await context.load(allocationsById, id, undefined);
  if (allocation === null) return null;
  return {
    ...allocation,
    communeWord,
    communeFacts,
    agglomerationHalfDays,
    exchangedHalfDays,
    agglomerationFreeHalfDays,
  };
}
