import type { Page } from '#shared/graphql/connection.js';
import { Args, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { heldBy } from '../communes/capacityStore.js';
import { EngineeringCapacity } from '../communes/EngineeringCapacity.js';
import { engineeringCapacitiesOf } from '../communes/engineeringStore.js';
import { communesByInsee } from '../communes/store.js';
import { Lesson } from '../experiments/Lesson.js';
import { lessonsById } from '../experiments/store.js';
import { lendable } from './lendable.js';
import { Need } from './Need.js';
import { Peer, PeerConnection, type PeerRow } from './Peer.js';
import { PeerListArgs } from './PeerList.js';
import { peersOfNeeds } from './peersOfNeeds.js';
import { needsById } from './store.js';

@Resolver(() => Peer)
export class PeerResolver {
  @FieldResolver(() => Commune, { nullable: true, description: 'The commune.' })
  commune(@Root() peer: PeerRow, @Ctx() context: RequestContext): Promise<Commune | null> {
    return context.load(communesByInsee, peer.insee, undefined);
  }

  @FieldResolver(() => EngineeringCapacity, {
    nullable: true,
    description:
      'Its own engineering, where it says that it could lend some of it today, with the skill that the need seeks if it seeks one.',
  })
  async couldLend(@Root() peer: PeerRow, @Ctx() context: RequestContext): Promise<EngineeringCapacity | null> {
    const points = await context.load(engineeringCapacitiesOf, peer.insee, undefined);
    return lendable(heldBy(peer.insee, points, dayOf(new Date())), peer.skill);
  }

  @FieldResolver(() => [Need], { nullable: true, description: 'Its needs of the same kind and skill, 20 at most.' })
  async needs(@Root() peer: PeerRow, @Ctx() context: RequestContext): Promise<Need[]> {
    const found = await Promise.all(peer.needIds.map((id) => context.load(needsById, id, undefined)));
    return found.filter((need) => need !== null);
  }

  @FieldResolver(() => [Lesson], { nullable: true, description: 'What it learnt on the theme, 20 at most.' })
  async lessons(@Root() peer: PeerRow, @Ctx() context: RequestContext): Promise<Lesson[]> {
    const found = await Promise.all(peer.lessonIds.map((id) => context.load(lessonsById, id, undefined)));
    return found.filter((lesson) => lesson !== null);
  }
}

/** Who else has a need, or has learnt something of use to it. */
@Resolver(() => Need)
export class PeersOfNeedResolver {
  @FieldResolver(() => PeerConnection, {
    nullable: true,
    description:
      'Other communes with the same need (kind and skill), or a lesson on the project’s theme; nearest first, then by INSEE code, whatever their agglomeration.',
  })
  peers(
    @Root() need: Need,
    @Args(() => PeerListArgs) args: PeerListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Peer>> {
    return context.load(peersOfNeeds, need.id, args);
  }
}
