import { ChangePage, ChangesArgs, changesPage } from '#shared/graphql/changes.js';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { Fact, factsOf } from '#shared/graphql/Fact.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { clock } from './clock.js';
import { Pole, PoleMember } from './Pole.js';
import { allPoles, formerMembersOf, membersOn, polesBySiren } from './store.js';

@Resolver(() => Pole)
export class PoleResolver {
  @Query(() => Pole, { nullable: true, description: 'One pole by its SIREN.' })
  async pole(@Arg('siren', () => SirenScalar) siren: string, @Ctx() context: RequestContext): Promise<Pole | null> {
    return await context.load(polesBySiren, siren, undefined);
  }

  @Query(() => [Pole], { nullable: true, description: 'The poles of the territory.' })
  async poles(@Ctx() context: RequestContext): Promise<Pole[]> {
    return await allPoles(await context.manager());
  }

  @Query(() => ChangePage, {
    nullable: true,
    description: '« Changements » What changed at the pole since a cursor, as far as the reader may know of it.',
  })
  async poleChanges(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: RequestContext): Promise<ChangePage> {
    return await changesPage(await context.manager(), args);
  }

  @FieldResolver(() => [Fact], { nullable: true, description: 'What sources state of it, oldest first.' })
  async facts(@Root() pole: Pole, @Ctx() context: RequestContext): Promise<Fact[]> {
    return await context.load(factsOf, pole.siren, undefined);
  }

  @FieldResolver(() => [PoleMember], { nullable: true, description: 'Its members on a day, today by default.' })
  async members(
    @Root() pole: Pole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PoleMember[]> {
    return await context.load(membersOn, pole.siren, { on: on ?? clock.today() });
  }

  @FieldResolver(() => [PoleMember], {
    nullable: true,
    description: 'Those who left before a day and did not come back, the last to leave first.',
  })
  async formerMembers(
    @Root() pole: Pole,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today without it.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PoleMember[]> {
    return await context.load(formerMembersOf, pole.siren, { on: on ?? clock.today() });
  }
}
