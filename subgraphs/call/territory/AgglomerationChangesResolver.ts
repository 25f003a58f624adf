import { ChangePage, ChangesArgs, changesPage } from '#shared/graphql/changes.js';
import { Args, Ctx, Query, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';

@Resolver()
export class AgglomerationChangesResolver {
  @Query(() => ChangePage, {
    nullable: true,
    description: 'What changed at the agglomeration scale since a cursor, as far as the reader may know.',
  })
  async agglomerationChanges(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ChangePage> {
    return await changesPage(await context.manager(), args);
  }
}
