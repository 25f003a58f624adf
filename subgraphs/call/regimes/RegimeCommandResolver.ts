import type { Outcome } from '#shared/graphql/change.js';
import { changed, problemsOf } from '#shared/graphql/changed.js';
import { Arg, Ctx, Mutation, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import type { CompetenceRegime } from './CompetenceRegime.js';
import { CompetenceRegimePayload } from './CompetenceRegimePayload.js';
import { placeOperation, removeRegime, setRegime } from './regimeCommands.js';
import { PlaceOperationInput, RemoveRegimeInput, SetRegimeInput } from './regimeInputs.js';
import { regimesById, regimesDecided } from './store.js';

@Resolver()
export class RegimeCommandResolver {
  @Mutation(() => CompetenceRegimePayload, {
    nullable: true,
    description: 'Settles who exercises a competence in communes from a day on; each commune is told.',
  })
  async setRegime(
    @Arg('input', () => SetRegimeInput) input: SetRegimeInput,
    @Ctx() context: RequestContext,
  ): Promise<CompetenceRegimePayload> {
    const outcome = await setRegime(context, input);
    const regimes = outcome.entityId === null ? [] : await regimesDecided(await context.manager(), outcome.entityId);
    return payload(context, outcome, regimes);
  }

  @Mutation(() => CompetenceRegimePayload, {
    nullable: true,
    description: 'Takes a change point entered by mistake out of the history; the commune is told.',
  })
  async removeRegime(
    @Arg('input', () => RemoveRegimeInput) input: RemoveRegimeInput,
    @Ctx() context: RequestContext,
  ): Promise<CompetenceRegimePayload> {
    return payload(context, await removeRegime(context, input), []);
  }

  @Mutation(() => CompetenceRegimePayload, {
    nullable: true,
    description: 'Puts an operation on one side of the line of « intérêt communautaire »; the commune is told.',
  })
  async placeOperation(
    @Arg('input', () => PlaceOperationInput) input: PlaceOperationInput,
    @Ctx() context: RequestContext,
  ): Promise<CompetenceRegimePayload> {
    const outcome = await placeOperation(context, input);
    const placed = await changed(context, regimesById, outcome);
    return payload(context, outcome, placed === null ? [] : [placed]);
  }
}

const payload = (
  context: RequestContext,
  outcome: Outcome,
  regimes: readonly CompetenceRegime[],
): CompetenceRegimePayload => ({ regime: regimes[0] ?? null, regimes, problems: problemsOf(outcome, context) });
