import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { MicroDistrict, MicroDistrictConnection, type MicroDistrictRow } from './MicroDistrict.js';
import { NamedListArgs } from './NamedList.js';
import { lastStands, microDistrictLists, microDistrictsById, nextMicroDistricts } from './store.js';

@Resolver(() => MicroDistrict)
export class MicroDistrictResolver {
  @Query(() => MicroDistrict, {
    nullable: true,
    description: 'One micro-district; null when it does not exist for this reader.',
  })
  microDistrict(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<MicroDistrict | null> {
    return context.load(microDistrictsById, id, undefined);
  }

  @Query(() => MicroDistrictConnection, {
    nullable: true,
    description: 'The micro-districts that this reader may see.',
  })
  async microDistricts(
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<MicroDistrict>> {
    return await microDistrictLists.all(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune it is part of.' })
  commune(@Root() district: MicroDistrictRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, district.insee, undefined);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The last day on which a stand was held there, of the stands the reader may see; null when none was.',
  })
  lastStandOn(@Root() district: MicroDistrictRow, @Ctx() context: RequestContext): Promise<string | null> {
    return context.load(lastStands, district.id, undefined);
  }
}

/** A commune's micro-districts, and the one to visit next. */
@Resolver(() => Commune)
export class MicroDistrictsOfCommuneResolver {
  @FieldResolver(() => MicroDistrictConnection, {
    nullable: true,
    description: 'Its micro-districts, as far as the reader may see them.',
  })
  microDistricts(
    @Root() commune: Commune,
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<MicroDistrict>> {
    return context.load(microDistrictLists.ofCommunes, commune.insee, args);
  }

  @FieldResolver(() => MicroDistrict, {
    nullable: true,
    description: 'Where the next stand should be: the micro-district not visited for longest. For the commune itself.',
  })
  nextMicroDistrict(@Root() commune: Commune, @Ctx() context: RequestContext): Promise<MicroDistrict | null> {
    return context.load(nextMicroDistricts, commune.insee, undefined);
  }
}

export function resolveMicroDistrict(
  reference: { id: string },
  context: RequestContext,
): Promise<MicroDistrict | null> {
  return context.load(microDistrictsById, reference.id, undefined);
}
