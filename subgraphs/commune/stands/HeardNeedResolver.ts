import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Action } from '../actions/Action.js';
import { actionsById } from '../actions/store.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { FiftyFiftyContract } from '../contracts/FiftyFiftyContract.js';
import { contractsById } from '../contracts/store.js';
import { Project } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { HeardNeed, HeardNeedConnection, type HeardNeedRow } from './HeardNeed.js';
import { HeardNeedListArgs } from './HeardNeedList.js';
import { heardNeedList, heardNeedsOfCommunes } from './heardNeedLists.js';
import { MicroDistrict } from './MicroDistrict.js';
import { Stand } from './Stand.js';
import { heardNeedsById, microDistrictsById, standsById } from './store.js';

@Resolver(() => HeardNeed)
export class HeardNeedResolver {
  @Query(() => HeardNeed, {
    nullable: true,
    description: 'One heard need; null when it does not exist for this reader.',
  })
  heardNeed(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<HeardNeed | null> {
    return context.load(heardNeedsById, id, undefined);
  }

  @Query(() => HeardNeedConnection, { nullable: true, description: 'The heard needs that this reader may see.' })
  async heardNeeds(
    @Args(() => HeardNeedListArgs) args: HeardNeedListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<HeardNeed>> {
    return await heardNeedList(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that heard it.' })
  commune(@Root() need: HeardNeedRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, need.insee, undefined);
  }

  @FieldResolver(() => Stand, {
    nullable: true,
    description: 'The stand where it was heard, if the reader may see it.',
  })
  stand(@Root() need: HeardNeedRow, @Ctx() context: RequestContext): Promise<Stand | null> {
    return context.load(standsById, need.standId, undefined);
  }

  @FieldResolver(() => MicroDistrict, {
    nullable: true,
    description: 'The micro-district where it was heard, if the reader may see it and the stand.',
  })
  async microDistrict(@Root() need: HeardNeedRow, @Ctx() context: RequestContext): Promise<MicroDistrict | null> {
    const stand = await context.load(standsById, need.standId, undefined);
    return stand === null ? null : await context.load(microDistrictsById, stand.microDistrictId, undefined);
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The action that followed, if the reader may see it.' })
  action(@Root() { actionId }: HeardNeedRow, @Ctx() context: RequestContext): Promise<Action | null> | null {
    return actionId === null ? null : context.load(actionsById, actionId, undefined);
  }

  @FieldResolver(() => FiftyFiftyContract, {
    nullable: true,
    description: 'The fifty/fifty contract that followed, if the reader may see it.',
  })
  contract(
    @Root() { contractId }: HeardNeedRow,
    @Ctx() context: RequestContext,
  ): Promise<FiftyFiftyContract | null> | null {
    return contractId === null ? null : context.load(contractsById, contractId, undefined);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project that followed, if the reader may see it.' })
  project(@Root() { projectId }: HeardNeedRow, @Ctx() context: RequestContext): Promise<Project | null> | null {
    return projectId === null ? null : context.load(projectsById, projectId, undefined);
  }
}

/** A commune's list of what it heard. */
@Resolver(() => Commune)
export class HeardNeedsOfCommuneResolver {
  @FieldResolver(() => HeardNeedConnection, {
    nullable: true,
    description: 'What it heard at its stands, as far as the reader may see it.',
  })
  heardNeeds(
    @Root() commune: Commune,
    @Args(() => HeardNeedListArgs) args: HeardNeedListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<HeardNeed>> {
    return context.load(heardNeedsOfCommunes, commune.insee, args);
  }
}

export function resolveHeardNeed(reference: { id: string }, context: RequestContext): Promise<HeardNeed | null> {
  return context.load(heardNeedsById, reference.id, undefined);
}
