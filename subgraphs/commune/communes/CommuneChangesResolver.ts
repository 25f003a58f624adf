import { ChangePage, ChangesArgs, changesPage } from '#shared/graphql/changes.js';
import { Args, Ctx, Query, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';

@Resolver()
export class CommuneChangesResolver {
  @Query(() => ChangePage, {
    nullable: true,
    description: 'What changed at the communes since a cursor, deletions included, as far as the reader may know.',
  })
  async communeChanges(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ChangePage> {
    const manager = await context.manager();
    return await changesPage(manager, args, context.actor.owns);
  }
}
