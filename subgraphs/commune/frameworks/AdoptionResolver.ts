import { daysBetween } from '#shared/councils/calendarDays.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { AdoptionListArgs } from './AdoptionList.js';
import { adoptionsById, lineagesOf } from './adoptionStore.js';
import { Framework } from './Framework.js';
import { type AdoptionRow, FrameworkAdoption, FrameworkAdoptionConnection } from './FrameworkAdoption.js';
import { FrameworkVersion } from './FrameworkVersion.js';
import { adoptionList } from './frameworkLists.js';
import { frameworksById, versionsByKey } from './store.js';

@Resolver(() => FrameworkAdoption)
export class AdoptionResolver {
  @Query(() => FrameworkAdoption, {
    nullable: true,
    description: 'One adoption of a framework; null when it does not exist for this reader.',
  })
  frameworkAdoption(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkAdoption | null> {
    return context.load(adoptionsById, id, undefined);
  }

  @Query(() => FrameworkAdoptionConnection, {
    nullable: true,
    description: 'Who adopted whose framework, oldest first, as far as the reader may see: how practices spread.',
  })
  async frameworkAdoptions(
    @Args(() => AdoptionListArgs) args: AdoptionListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FrameworkAdoption>> {
    return await adoptionList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that adopted it.' })
  adopter(@Root() adoption: AdoptionRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, adoption.insee, undefined);
  }

  @FieldResolver(() => Framework, {
    nullable: true,
    description: 'What was adopted; null where the reader may not see it.',
  })
  framework(@Root() adoption: AdoptionRow, @Ctx() context: RequestContext): Promise<Framework | null> {
    return context.load(frameworksById, adoption.frameworkId, undefined);
  }

  @FieldResolver(() => FrameworkVersion, {
    nullable: true,
    description: 'The version that was adopted, as it was published.',
  })
  adoptedVersion(
    @Root() { frameworkId, number }: AdoptionRow,
    @Ctx() context: RequestContext,
  ): Promise<FrameworkVersion | null> {
    return context.load(versionsByKey, { frameworkId, number }, undefined);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days from the publication of that version to its adoption here: how fast it spread.',
  })
  async daysToAdopt(
    @Root() { frameworkId, number, adoptedOn }: AdoptionRow,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const version = await context.load(versionsByKey, { frameworkId, number }, undefined);
    return version?.publishedOn == null ? null : daysBetween(version.publishedOn, adoptedOn);
  }

  @FieldResolver(() => FrameworkAdoption, {
    nullable: true,
    description: 'The adoption it was taken from; null when from the framework itself.',
  })
  async parent(@Root() { parentId }: AdoptionRow, @Ctx() context: RequestContext): Promise<FrameworkAdoption | null> {
    return parentId === null ? null : await context.load(adoptionsById, parentId, undefined);
  }

  @FieldResolver(() => [FrameworkAdoption], {
    nullable: true,
    description: 'From whom it was taken, and from whom those took it: the first adopter first.',
  })
  lineage(@Root() adoption: AdoptionRow, @Ctx() context: RequestContext): Promise<FrameworkAdoption[]> {
    return context.load(lineagesOf, adoption.id, undefined);
  }
}

export function resolveAdoption(reference: { id: string }, context: RequestContext): Promise<FrameworkAdoption | null> {
  return context.load(adoptionsById, reference.id, undefined);
}
