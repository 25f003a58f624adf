import { Arg, Ctx, Query, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { simulatedParts } from '#shared/graphql/simulatedNeed.js';
import { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { simulatedById, simulateNeed } from './simulateNeed.js';
import { NeedPayload, SimulateNeedInput } from './simulationInputs.js';

/** The same rule on a need that does not exist. */
@Resolver(() => Need)
export class SimulationResolver {
  @Query(() => NeedPayload, {
    nullable: true,
    description:
      'What would be answered if a need were other, or if a project had it: every scale offers for it and the rule concludes; nothing is written.',
  })
  async simulateNeed(
    @Arg('input', () => SimulateNeedInput, { description: 'What it would be.' }) input: SimulateNeedInput,
    @Ctx() context: RequestContext,
  ): Promise<NeedPayload> {
    const { need, obstacles } = await simulateNeed(context, input);
    return { need, problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)) };
  }
}

/** A need as another scale names it, simulated or not, with what it brings along of what other scales said. */
export async function needWithOffers(reference: { id: string }, context: RequestContext): Promise<Need | null> {
  const isSimulated = simulatedParts(reference.id) !== null;
  const need = await context.load(isSimulated ? simulatedById : needsById, reference.id, undefined);
  return need === null ? null : { ...reference, ...need };
}
