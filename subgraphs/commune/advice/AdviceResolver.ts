import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { advise } from '#shared/subsidiarity/advise.js';
import { Need } from '../needs/Need.js';
import { needsById } from '../needs/store.js';
import { Advice } from './Advice.js';
import { adviceReferences } from './adviceReference.js';
import { AgglomerationOffer, type HeardOffers, heardFields, PartnerOfferForNeed, PoleOffer } from './heardOffers.js';
import { shownAdvice } from './shownAdvice.js';
import { situationOf } from './situationOf.js';

/** The commune hears the other scales, and concludes. */
@Resolver(() => Need)
export class AdviceResolver {
  @Directive('@external')
  @FieldResolver(() => [AgglomerationOffer], { nullable: true, description: 'What agglomerations have left for it.' })
  agglomerationOffers(@Root() need: HeardOffers): readonly AgglomerationOffer[] | null {
    return need.agglomerationOffers ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => PoleOffer, { nullable: true, description: 'What the pole has left for it.' })
  poleOffer(@Root() need: HeardOffers): PoleOffer | null {
    return need.poleOffer ?? null;
  }

  @Directive('@external')
  @FieldResolver(() => [PartnerOfferForNeed], { nullable: true, description: 'What partners have declared.' })
  partnerOffers(@Root() need: HeardOffers): readonly PartnerOfferForNeed[] | null {
    return need.partnerOffers ?? null;
  }

  @Directive(`@requires(fields: "${heardFields.replaceAll(/\s+/g, ' ')}")`)
  @FieldResolver(() => Advice, {
    nullable: true,
    description:
      'Who should act for it today, by the rule of active subsidiarity: a scale that cannot be reached is told as missing, and never as a no.',
  })
  async advice(@Root() need: Need & HeardOffers, @Ctx() context: RequestContext): Promise<Advice | null> {
    const situation = await situationOf(context, need, dayOf(new Date()));
    return situation === null ? null : shownAdvice(advise(situation), context.locale);
  }
}

/** By what an advice is decided on. */
@Resolver(() => Advice)
export class AdviceReferenceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'By what `decideAdvice` knows this very advice: need, verdict, rule and day, signed. Null for a simulated need, on which nobody decides.',
  })
  async reference(@Root() advice: Advice, @Ctx() context: RequestContext): Promise<string | null> {
    const { verdict, rules, day } = advice;
    const need = await context.load(needsById, advice.need, undefined);
    if (need?.version == null) return null;
    const given = { needId: need.id, needVersion: need.version, verdict, rules, day };
    return await context.load(adviceReferences, given, undefined);
  }
}
