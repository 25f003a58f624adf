import { Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { Participation } from './Participation.js';
import { participationsOf } from './store.js';

/** How many different persons came to a commune's meetings. */
@Resolver(() => Commune)
export class ParticipationOfCommuneResolver {
  @FieldResolver(() => Participation, {
    nullable: true,
    description: 'Different persons at its meetings over twelve months, as far as the reader may see the meetings.',
  })
  participation(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<Participation> {
    return context.load(participationsOf, commune.insee, undefined);
  }
}
