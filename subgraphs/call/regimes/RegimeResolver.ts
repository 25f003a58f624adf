import { type CompetenceEntry, competences } from '#shared/competences/Competence.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { agglomerationsBySiren } from '../territory/store.js';
import { today } from '../territory/today.js';
import { Competence } from './Competence.js';
import { CompetenceRegime, CompetenceRegimeConnection, RegimeOperation, type RegimeRow } from './CompetenceRegime.js';
import { RegimeListArgs } from './RegimeList.js';
import { regimePages, regimesById, regimesOfCommunes } from './store.js';

const shown = ({ key, title, article }: CompetenceEntry, locale: Locale): Competence => ({
  key,
  title: title[locale],
  article,
});

@Resolver(() => CompetenceRegime)
export class RegimeResolver {
  @Query(() => [Competence], {
    nullable: true,
    description:
      'The competences that an agglomeration may exercise, as the law lists them, and some that stay communal.',
  })
  competences(@Ctx() { locale }: RequestContext): Competence[] {
    return competences.map((one) => shown(one, locale));
  }

  @Query(() => CompetenceRegime, { nullable: true, description: 'One regime; null when it does not exist.' })
  async competenceRegime(
    @Arg('id', () => ID, { description: 'The regime.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CompetenceRegime | null> {
    return await context.load(regimesById, id, undefined);
  }

  @FieldResolver(() => Competence, { nullable: true, description: 'Which competence.' })
  competence(@Root() { competenceKey }: RegimeRow, @Ctx() { locale }: RequestContext): Competence {
    const known = competences.find(({ key }) => key === competenceKey);
    return known === undefined ? { key: competenceKey, title: competenceKey, article: '' } : shown(known, locale);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'In which commune.' })
  commune(@Root() { insee }: RegimeRow): Commune {
    return { insee };
  }

  @FieldResolver(() => Agglomeration, { nullable: true, description: 'The agglomeration that settled it.' })
  async agglomeration(@Root() { siren }: RegimeRow, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, siren, undefined);
  }

  @FieldResolver(() => [RegimeOperation], {
    nullable: true,
    description: 'Operations put on one side of the line, by name.',
  })
  operations(@Root() regime: RegimeRow): readonly RegimeOperation[] {
    return regime.operations;
  }
}

@Resolver(() => Agglomeration)
export class RegimesOfAgglomerationResolver {
  @FieldResolver(() => CompetenceRegimeConnection, {
    nullable: true,
    description: 'Who exercises which competence in each of its members, by competence and commune.',
  })
  async regimes(
    @Root() agglomeration: Agglomeration,
    @Args(() => RegimeListArgs) args: RegimeListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<RegimeRow>> {
    const on = args.history ? null : (args.on ?? today());
    return await context.load(regimePages, agglomeration.siren, {
      filter: args.filter ?? null,
      on,
      ...checkPage(args),
    });
  }
}

@Resolver(() => Commune)
export class RegimesOfCommuneResolver {
  @FieldResolver(() => [CompetenceRegime], {
    nullable: true,
    description: 'Who exercises each competence in it on a day, by its agglomeration of that day.',
  })
  async regimes(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RegimeRow[]> {
    return await context.load(regimesOfCommunes, commune.insee, { on: on ?? today() });
  }
}
