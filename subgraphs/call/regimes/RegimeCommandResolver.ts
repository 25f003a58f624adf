import type { Outcome } from '#shared/graphql/change.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { RegimePayload, RegimesPayload } from './RegimePayload.js';
import { placeOperation, removeRegime, setRegime } from './regimeCommands.js';
import { PlaceOperationInput, RemoveRegimeInput, SetRegimeInput } from './regimeInputs.js';
import { regimesById, regimesDecided } from './store.js';

@Resolver()
export class RegimeCommandResolver {
  @Mutation(() => RegimesPayload, {
    nullable: true,
    description: 'Settles who exercises a competence in communes from a day on; each commune is told.',
  })
  async setRegime(
    @Arg('input', () => SetRegimeInput) input: SetRegimeInput,
    @Ctx() context: RequestContext,
  ): Promise<RegimesPayload> {
    const outcome = await setRegime(context, input);
    const regimes = outcome.entityId === null ? [] : await regimesDecided(await context.manager(), outcome.entityId);
    return { regimes, problems: problemsOf(outcome, context) };
  }

  @Mutation(() => RegimePayload, {
    nullable: true,
    description: 'Takes a change point entered by mistake out of the history; the commune is told.',
  })
  async removeRegime(
    @Arg('input', () => RemoveRegimeInput) input: RemoveRegimeInput,
    @Ctx() context: RequestContext,
  ): Promise<RegimePayload> {
    return { regime: null, problems: problemsOf(await removeRegime(context, input), context) };
  }

  @Mutation(() => RegimePayload, {
    nullable: true,
    description: 'Puts an operation on one side of the line of « intérêt communautaire »; the commune is told.',
  })
  async placeOperation(
    @Arg('input', () => PlaceOperationInput) input: PlaceOperationInput,
    @Ctx() context: RequestContext,
  ): Promise<RegimePayload> {
    const outcome = await placeOperation(context, input);
    const { entityId } = outcome;
    return {
      regime: entityId === null ? null : await context.load(regimesById, entityId, undefined),
      problems: problemsOf(outcome, context),
    };
  }
}

const problemsOf = ({ obstacles }: Outcome, { locale }: RequestContext) =>
  obstacles.map((obstacle) => toProblem(obstacle, locale));
