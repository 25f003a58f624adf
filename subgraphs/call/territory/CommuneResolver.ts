import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { officialCommuneResolver } from '#shared/graphql/officialCommuneResolver.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from './Agglomeration.js';
import { Commune } from './Commune.js';
import { agglomerationOnDay, agglomerationsBySiren } from './store.js';
import { today } from './today.js';

@Resolver(() => Commune)
export class CommuneResolver extends officialCommuneResolver(() => Commune) {
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
