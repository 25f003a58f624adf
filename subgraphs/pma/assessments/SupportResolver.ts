import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { HalfDaysScalar } from '#shared/graphql/scalars.js';
import { clock } from '../territory/clock.js';
import { effortOfNeeds } from './effortOfNeeds.js';
import { Support } from './Support.js';
import { type StaffAgreed, staffAgreed } from './staffAgreed.js';

/** The pole tells of an agglomeration's support what only the pole knows. */
@Resolver(() => Support)
export class SupportResolver {
  @Directive('@requires(fields: "needId")')
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days of the pole for the same need: planned while promised or at work, done once over.',
  })
  async poleHalfDays(@Root() { needId }: Support, @Ctx() context: RequestContext): Promise<number | null> {
    return needId == null ? null : (await context.load(effortOfNeeds, needId, undefined)).halfDays;
  }

  @Directive('@requires(fields: "role communeCodes agglomerationCode from until endedOn")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Of a secondment, whether agreements lead to each commune on every day of work begun.',
  })
  async agreedEachDay(@Root() support: Support, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await agreed(support, context))?.eachDay ?? null;
  }

  @Directive('@requires(fields: "role communeCodes agglomerationCode from until endedOn")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Of a secondment, whether who receives the staff instructs it; null where no agreement says.',
  })
  async instructedByCommune(@Root() support: Support, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await agreed(support, context))?.byReceiver ?? null;
  }
}

/** Days to come need no agreement yet. */
async function agreed(
  { role, communeCodes, agglomerationCode, from, until, endedOn }: Support,
  context: RequestContext,
): Promise<StaffAgreed | null> {
  if (role !== 'SECONDMENT' || communeCodes == null || agglomerationCode == null || from == null) return null;
  const today = clock.today();
  const last = [endedOn ?? until ?? today, today].sort()[0] ?? today;
  const asked = { provider: agglomerationCode, communes: communeCodes, from, until: last < from ? from : last };
  return await context.load(staffAgreed, asked, undefined);
}
