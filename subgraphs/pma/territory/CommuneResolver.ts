import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from '#shared/graphql/decorators.js';
import { officialCommunes } from '#shared/graphql/officialCommunes.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from './Commune.js';

@Resolver(() => Commune)
export class CommuneResolver {
  @Directive('@shareable')
  @FieldResolver(() => String, { nullable: true, description: 'Official name.' })
  async name(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.load(officialCommunes, commune.insee, undefined))?.name ?? null;
  }

  @Directive('@shareable')
  @FieldResolver(() => Int, { nullable: true, description: 'Municipal population of the newest year, inhabitants.' })
  async population(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<number | null> {
    return (await context.load(officialCommunes, commune.insee, undefined))?.population ?? null;
  }
}
