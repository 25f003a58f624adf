import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { Regime } from '#shared/graphql/Regime.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { type ServedNeed, ServedNeedFacts } from '#shared/graphql/ServedNeed.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { dayOf } from '#shared/graphql/today.js';
import { Pole } from '../consents/Pole.js';
import { consentedTo } from './consentedTo.js';
import { helped } from './helped.js';
import { standingOf } from './standingOf.js';

@Resolver(() => Pole)
export class ServedNeedsOfPoleResolver {
  @Directive('@requires(fields: "servedNeeds { teamId needId projectId communeCode }")')
  @FieldResolver(() => [ServedNeedFacts], {
    nullable: true,
    description:
      'What communes tell of the needs that its posts at work serve; those that this reader does not know are left out.',
  })
  async servedNeedFacts(
    @Root() { servedNeeds }: Pole,
    @Ctx() context: RequestContext,
  ): Promise<ServedNeedFacts[] | null> {
    if (servedNeeds == null) return null;
    const told = await Promise.all(servedNeeds.map((served) => factsOf(context, served)));
    return told.filter((facts) => facts !== null);
  }
}

/** Where no need is named, no consent to help with it is. */
const nobody: readonly SupportScale[] = [];

async function factsOf(context: RequestContext, served: ServedNeed): Promise<ServedNeedFacts | null> {
  const { teamId, needId, communeCode } = served;
  const of = await helped(context, served);
  if (of === null) return null;
  const { named, project, competence } = of;
  const day = dayOf(new Date());
  const carriers = [project.insee, ...project.coCarrierCodes];
  const [{ regime, small }, scales] = await Promise.all([
    standingOf(context, { competence, projectId: project.id }, communeCode, [], day),
    named === null ? nobody : consentedTo(context, named, carriers, day),
  ]);
  return {
    teamId,
    needId,
    kind: named?.kind ?? null,
    ownHalfDays: named === null ? null : (named.ownHalfDays ?? 0),
    inhabitantsHalfDays: named === null ? null : (named.inhabitantsHalfDays ?? 0),
    regime: regime === 'UNKNOWN' ? null : Regime[regime],
    small: small === 'UNKNOWN' ? null : small === 'TRUE',
    consentsToAgglomeration: scales.includes(SupportScale.AGGLOMERATION),
  };
}
