import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { NamedListArgs } from '../stands/NamedList.js';
import { Association, AssociationConnection, type AssociationRow } from './Association.js';
import { associationLists, associationsById } from './store.js';

@Resolver(() => Association)
export class AssociationResolver {
  @Query(() => Association, {
    nullable: true,
    description: 'One association; null when it does not exist for this reader.',
  })
  association(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Association | null> {
    return context.load(associationsById, id, undefined);
  }

  @Query(() => AssociationConnection, { nullable: true, description: 'The associations that this reader may see.' })
  async associations(
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Association>> {
    return await associationLists.all(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune whose approach it takes part in.' })
  commune(@Root() association: AssociationRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, association.insee, undefined);
  }
}

/** A commune's list of associations. */
@Resolver(() => Commune)
export class AssociationsOfCommuneResolver {
  @FieldResolver(() => AssociationConnection, {
    nullable: true,
    description: 'Associations that take part in its approach, as far as the reader may see them.',
  })
  associations(
    @Root() commune: Commune,
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Association>> {
    return context.load(associationLists.ofCommunes, commune.insee, args);
  }
}

export function resolveAssociation(reference: { id: string }, context: RequestContext): Promise<Association | null> {
  return context.load(associationsById, reference.id, undefined);
}
