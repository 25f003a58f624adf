import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { Framework, FrameworkConnection, type FrameworkRow } from './Framework.js';
import { FrameworkAdoption, FrameworkAdoptionConnection } from './FrameworkAdoption.js';
import { FrameworkListArgs } from './FrameworkList.js';
import { FrameworkDraft, FrameworkVersion } from './FrameworkVersion.js';
import { adoptionsOfCommunes, adoptionsOfFrameworks, frameworkList, frameworksOfCommunes } from './frameworkLists.js';
import { draftsOf, frameworksById, versionsOf } from './store.js';

@Resolver(() => Framework)
export class FrameworkResolver {
  @Query(() => Framework, {
    nullable: true,
    description: 'One framework; null when it does not exist for this reader.',
  })
  framework(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Framework | null> {
    return context.load(frameworksById, id, undefined);
  }

  @Query(() => FrameworkConnection, { nullable: true, description: 'The frameworks that this reader may see.' })
  async frameworks(
    @Args(() => FrameworkListArgs) args: FrameworkListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Framework>> {
    return await frameworkList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that writes it.' })
  commune(@Root() framework: FrameworkRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, framework.insee, undefined);
  }

  @FieldResolver(() => [FrameworkVersion], {
    nullable: true,
    description: 'What was published, oldest first; none of it ever changes.',
  })
  versions(@Root() framework: FrameworkRow, @Ctx() context: RequestContext): Promise<FrameworkVersion[]> {
    return context.load(versionsOf, framework.id, undefined);
  }

  @FieldResolver(() => FrameworkDraft, {
    nullable: true,
    description: 'What the next version will say; null to everybody but its commune.',
  })
  draft(@Root() framework: FrameworkRow, @Ctx() context: RequestContext): Promise<FrameworkDraft | null> {
    return context.load(draftsOf, framework.id, undefined);
  }

  @FieldResolver(() => FrameworkAdoptionConnection, {
    nullable: true,
    description: 'Who adopted it, oldest first, as far as the reader may see.',
  })
  adoptions(
    @Root() framework: FrameworkRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FrameworkAdoption>> {
    return context.load(adoptionsOfFrameworks, framework.id, page);
  }
}

/** A commune's own frameworks, and what it adopted of others'. */
@Resolver(() => Commune)
export class FrameworksOfCommuneResolver {
  @FieldResolver(() => FrameworkConnection, {
    nullable: true,
    description: 'The frameworks it writes, as far as the reader may see them.',
  })
  frameworks(
    @Root() commune: Commune,
    @Args(() => FrameworkListArgs) args: FrameworkListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Framework>> {
    return context.load(frameworksOfCommunes, commune.insee, args);
  }

  @FieldResolver(() => FrameworkAdoptionConnection, {
    nullable: true,
    description: 'What it adopted of other communes’ frameworks, oldest first.',
  })
  adoptions(
    @Root() commune: Commune,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FrameworkAdoption>> {
    return context.load(adoptionsOfCommunes, commune.insee, page);
  }
}

export function resolveFramework(reference: { id: string }, context: RequestContext): Promise<Framework | null> {
  return context.load(frameworksById, reference.id, undefined);
}
