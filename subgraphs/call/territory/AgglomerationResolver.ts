import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { Fact, factsOf } from '#shared/graphql/Fact.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Agglomeration } from './Agglomeration.js';
import { Commune } from './Commune.js';
import { Membership, MembershipConnection } from './Membership.js';
import { agglomerationsBySiren, allAgglomerations, membershipPages } from './store.js';
import { today } from './today.js';

@Resolver(() => Agglomeration)
export class AgglomerationResolver {
  @Query(() => Agglomeration, { nullable: true, description: 'An agglomeration by its SIREN; null when unknown.' })
  async agglomeration(
    @Arg('siren', () => SirenScalar, { description: 'Its SIREN.' }) siren: string,
    @Ctx() context: RequestContext,
  ): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, siren, undefined);
  }

  @Query(() => [Agglomeration], { nullable: true, description: 'The agglomerations of the territory, by name.' })
  async agglomerations(@Ctx() context: RequestContext): Promise<Agglomeration[]> {
    return await allAgglomerations(await context.manager());
  }

  @FieldResolver(() => [Fact], {
    nullable: true,
    description: 'What sources state of it at a date: axes, vice-presidencies, contract, initiatives.',
  })
  async facts(@Root() agglomeration: Agglomeration, @Ctx() context: RequestContext): Promise<Fact[]> {
    return await context.load(factsOf, agglomeration.siren, undefined);
  }

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: 'Its member communes on a day, by name.',
  })
  async memberships(
    @Root() agglomeration: Agglomeration,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Membership>> {
    return await context.load(membershipPages, agglomeration.siren, { on: on ?? today(), ...checkPage(page) });
  }

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      'The memberships that ended or will, because the commune joins another agglomeration or leaves the territory, by name.',
  })
  async endedMemberships(
    @Root() agglomeration: Agglomeration,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Membership>> {
    return await context.load(membershipPages, agglomeration.siren, { on: today(), ended: true, ...checkPage(page) });
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Commune, { description: 'The member.' })
  commune(@Root() membership: Membership): Commune {
    return { insee: membership.insee };
  }

  @FieldResolver(() => Agglomeration, { description: 'What it belongs to.' })
  async agglomeration(@Root() membership: Membership, @Ctx() context: RequestContext): Promise<Agglomeration | null> {
    return await context.load(agglomerationsBySiren, membership.siren, undefined);
  }
}
