import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { Fact, factsOf } from '#shared/graphql/Fact.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune, CommuneConnection } from './Commune.js';
import { CommuneListArgs } from './CommuneList.js';
import { Population } from './Population.js';
import { Succession } from './Succession.js';
import { communeList, communesByInsee, neighboursOf, populationsOf } from './store.js';
import { predecessorsOf, successorsOf } from './successions.js';

@Resolver(() => Commune)
export class CommuneResolver {
  @Query(() => Commune, { nullable: true, description: 'The commune of that INSEE code; null outside this territory.' })
  commune(@Arg('insee', () => InseeScalar) insee: string, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, insee, undefined);
  }

  @Query(() => CommuneConnection, { nullable: true, description: 'The communes of the territory.' })
  async communes(
    @Args(() => CommuneListArgs) args: CommuneListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Commune>> {
    return await communeList(await context.manager(), args);
  }

  @FieldResolver(() => [Population], {
    nullable: true,
    description: 'Municipal populations, oldest first, each with its source.',
  })
  populations(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<Population[]> {
    return context.load(populationsOf, commune.insee, undefined);
  }

  @FieldResolver(() => [Commune], {
    nullable: true,
    description: 'Communes of the territory that share a border with it, across agglomerations too.',
  })
  neighbours(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<Commune[]> {
    return context.load(neighboursOf, commune.insee, undefined);
  }

  @FieldResolver(() => Succession, {
    nullable: true,
    description: 'The commune nouvelle that goes on in its place, when it is closed or will be; null otherwise.',
  })
  successor(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<Succession | null> {
    return context.load(successorsOf, commune.insee, undefined);
  }

  @FieldResolver(() => [Succession], {
    nullable: true,
    description: 'The communes that it took over from or will, the earliest first.',
  })
  predecessors(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<Succession[]> {
    return context.load(predecessorsOf, commune.insee, undefined);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True from the day on which another commune took over: its code stays, its rows go on with the other.',
  })
  async closed(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<boolean> {
    const succession = await context.load(successorsOf, commune.insee, undefined);
    return succession !== null && succession.since <= dayOf(new Date());
  }

  @FieldResolver(() => [Fact], { nullable: true, description: 'What sources state of it at a date, oldest first.' })
  facts(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<Fact[]> {
    return context.load(factsOf, commune.insee, undefined);
  }
}

/** From a key to the commune; null outside this territory, since this scale alone decides which communes exist. */
export function resolveCommune(reference: { insee: string }, context: RequestContext): Promise<Commune | null> {
  return context.load(communesByInsee, reference.insee, undefined);
}
