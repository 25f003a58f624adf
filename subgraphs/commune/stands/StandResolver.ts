import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Commune } from '../communes/Commune.js';
import { communesByInsee } from '../communes/store.js';
import { HeardNeed, HeardNeedConnection } from './HeardNeed.js';
import { heardNeedsOfStands } from './heardNeedLists.js';
import { MeetingListArgs } from './MeetingList.js';
import { MicroDistrict } from './MicroDistrict.js';
import { Stand, StandConnection, type StandRow } from './Stand.js';
import { shownPersons } from './shownPersons.js';
import { microDistrictsById, standLists, standsById } from './store.js';

@Resolver(() => Stand)
export class StandResolver {
  @Query(() => Stand, { nullable: true, description: 'One stand; null when it does not exist for this reader.' })
  stand(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Stand | null> {
    return context.load(standsById, id, undefined);
  }

  @Query(() => StandConnection, { nullable: true, description: 'The stands that this reader may see.' })
  async stands(
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Stand>> {
    return await standLists.all(await context.manager(), args);
  }

  @FieldResolver(() => Commune, { nullable: true, description: 'The commune that held it.' })
  commune(@Root() stand: StandRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, stand.insee, undefined);
  }

  @FieldResolver(() => MicroDistrict, {
    nullable: true,
    description: 'Where it was held, if the reader may see that micro-district.',
  })
  microDistrict(@Root() stand: StandRow, @Ctx() context: RequestContext): Promise<MicroDistrict | null> {
    return context.load(microDistrictsById, stand.microDistrictId, undefined);
  }

  @FieldResolver(() => HeardNeedConnection, {
    nullable: true,
    description: 'What was heard there, the nearest deadline first.',
  })
  heardNeeds(
    @Root() stand: StandRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<HeardNeed>> {
    return context.load(heardNeedsOfStands, stand.id, page);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many persons were met; from 1 to 4 only the commune itself sees it.',
  })
  contacts(@Root() stand: StandRow, @Ctx() context: RequestContext): number | null {
    return personsOf(stand, context).total;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of them for the first time; hidden where it, or the rest, is from 1 to 4.',
  })
  firstContacts(@Root() stand: StandRow, @Ctx() context: RequestContext): number | null {
    return personsOf(stand, context).subsets.firstContacts;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True when a count of persons is hidden from this reader, so that nobody is recognised.',
  })
  suppressed(@Root() stand: StandRow, @Ctx() context: RequestContext): boolean {
    return personsOf(stand, context).suppressed;
  }
}

function personsOf({ insee, contacts, firstContacts }: StandRow, { actor }: RequestContext) {
  return shownPersons(actor, insee, contacts, { firstContacts });
}

/** A commune's list of its stands. */
@Resolver(() => Commune)
export class StandsOfCommuneResolver {
  @FieldResolver(() => StandConnection, {
    nullable: true,
    description: 'Its street stands, as far as the reader may see them.',
  })
  stands(
    @Root() commune: Commune,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Stand>> {
    return context.load(standLists.ofCommunes, commune.insee, args);
  }
}

export function resolveStand(reference: { id: string }, context: RequestContext): Promise<Stand | null> {
  return context.load(standsById, reference.id, undefined);
}
