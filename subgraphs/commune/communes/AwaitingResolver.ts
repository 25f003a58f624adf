import { Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { AwaitingCommune } from './AwaitingCommune.js';
import { Commune } from './Commune.js';
import { communesByInsee } from './store.js';

@Resolver(() => AwaitingCommune)
export class AwaitingResolver {
  @Query(() => [AwaitingCommune], {
    nullable: true,
    description:
      'What awaits each commune of which the reader has a mandate or a delegation on record, whichever it acts for now; by INSEE code.',
  })
  async myCommunes(@Ctx() context: RequestContext): Promise<AwaitingCommune[]> {
    return await (await context.manager()).query('select * from awaiting_by_mandate()');
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune.' })
  commune(@Root() awaiting: AwaitingCommune, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, awaiting.insee, undefined);
  }
}
