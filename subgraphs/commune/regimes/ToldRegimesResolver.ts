import { Arg, Ctx, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Commune } from '../communes/Commune.js';
import { regimesTold } from './store.js';
import { ToldRegime } from './ToldRegime.js';

/** What the commune received: beside what the agglomeration says, it shows whether the word arrived. */
@Resolver(() => Commune)
export class ToldRegimesResolver {
  @FieldResolver(() => [ToldRegime], {
    nullable: true,
    description: 'Who exercises each competence in it on a day, by what its agglomeration told it, by competence.',
  })
  async regimesTold(
    @Root() { insee }: Commune,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today unless told.' })
    on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly ToldRegime[]> {
    return await context.load(regimesTold, insee, { on: on ?? dayOf(new Date()) });
  }
}
