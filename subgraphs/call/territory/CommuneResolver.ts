import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { officialCommunes } from '#shared/graphql/officialCommunes.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from './Agglomeration.js';
import { Commune } from './Commune.js';
import { agglomerationOnDay, agglomerationsBySiren } from './store.js';
import { today } from './today.js';

@Resolver(() => Commune)
export class CommuneResolver {
  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'Official name, from the national register.' })
  async name(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.load(officialCommunes, commune.insee, undefined))?.name ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Municipal population, inhabitants, of the newest year in the national register.',
  })
  async population(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<number | null> {
    return (await context.load(officialCommunes, commune.insee, undefined))?.population ?? null;
  }

  @FieldResolver(() => Agglomeration, {
    nullable: true,
    description: 'The agglomeration it belongs to on a day; null when it belongs to none.',
  })
  async agglomeration(
    @Root() commune: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Agglomeration | null> {
    const siren = await context.load(agglomerationOnDay, commune.insee, { on: on ?? today() });
    return siren === null ? null : await context.load(agglomerationsBySiren, siren, undefined);
  }
}
