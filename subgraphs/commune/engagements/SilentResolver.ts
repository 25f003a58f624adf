import { emptyPage, type Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Agglomeration } from './Agglomeration.js';
import { SilentCommune, SilentCommuneConnection } from './SilentCommune.js';
import { type SilentRow, silentPages } from './silentCommunes.js';

@Resolver(() => Agglomeration)
export class SilentCommunesResolver {
  @FieldResolver(() => SilentCommuneConnection, {
    nullable: true,
    description:
      'Its members without an act for that many days, the longest first, for its own officers and the analysts; empty for everybody else.',
  })
  async silentCommunes(
    @Root() { siren }: Agglomeration,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told, and at the latest.' })
    on: string | null | undefined,
    @Arg('days', () => Int, { defaultValue: 90, description: 'Days without an act, 1 at least.' }) days: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<SilentCommune>> {
    const { actor } = context;
    // Without this, whoever may not read the acts would take every member for silent.
    if (actor.role !== 'ANALYST' && !(actor.role === 'PROJECT_OFFICER' && actor.tenant === siren)) return emptyPage;
    const today = dayOf(new Date());
    const day = on == null || on > today ? today : on;
    return await context.load(silentPages, siren, { ...page, on: day, days: Math.max(1, days) });
  }
}

@Resolver(() => SilentCommune)
export class SilentCommuneResolver {
  @FieldResolver(() => Commune, { nullable: true, description: 'The member.' })
  commune(@Root() silent: SilentRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, silent.insee, undefined);
  }
}
