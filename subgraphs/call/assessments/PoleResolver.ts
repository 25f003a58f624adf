import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { ServedNeedEffort } from '#shared/graphql/ServedNeed.js';
import { effortOfNeeds } from '../supports/supportRecords.js';
import { Pole } from './Pole.js';

@Resolver(() => Pole)
export class ServedNeedsOfPoleResolver {
  @Directive('@requires(fields: "servedNeeds { teamId needId }")')
  @FieldResolver(() => [ServedNeedEffort], {
    nullable: true,
    description: 'What agglomerations, and peers through them, do for the needs that its posts at work serve.',
  })
  async servedNeedEfforts(
    @Root() { servedNeeds }: Pole,
    @Ctx() context: RequestContext,
  ): Promise<ServedNeedEffort[] | null> {
    if (servedNeeds == null) return null;
    const needs = [...new Set(servedNeeds.flatMap(({ needId }) => (needId === null ? [] : [needId])))];
    return await Promise.all(
      needs.map(async (needId) => {
        const { above, exchanged } = await context.load(effortOfNeeds, needId, undefined);
        return { needId, aboveHalfDays: above, exchangedHalfDays: exchanged };
      }),
    );
  }
}
