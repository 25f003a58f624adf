import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { Partner } from '../partners/Partner.js';
import { partnersById } from '../partners/store.js';
import { Pole } from '../territory/Pole.js';
import { polesBySiren } from '../territory/store.js';
import { Need } from './Need.js';
import { partnerOffersOf, poleOffersOf } from './offersOfNeeds.js';
import { PartnerOfferForNeed, PoleOffer } from './PoleOffer.js';

@Resolver(() => Need)
export class NeedResolver {
  @Directive('@requires(fields: "kind skill from until competence")')
  @FieldResolver(() => PoleOffer, {
    nullable: true,
    description: 'What the pole has left for it; null only when the pole cannot be reached.',
  })
  poleOffer(@Root() need: Need, @Ctx() context: RequestContext): Promise<PoleOffer> {
    return context.load(poleOffersOf, need, undefined);
  }

  @Directive('@requires(fields: "kind skill from until competence")')
  @FieldResolver(() => [PartnerOfferForNeed], {
    nullable: true,
    description: 'What partners of the pole have declared for its window; null only when the pole cannot be reached.',
  })
  partnerOffers(@Root() need: Need, @Ctx() context: RequestContext): Promise<PartnerOfferForNeed[]> {
    return context.load(partnerOffersOf, need, undefined);
  }
}

@Resolver(() => PoleOffer)
export class PoleOfferResolver {
  @FieldResolver(() => Pole, { nullable: true, description: 'The pole; null while it cannot be said which is asked.' })
  async pole(@Root() { siren }: PoleOffer, @Ctx() context: RequestContext): Promise<Pole | null> {
    return siren === null ? null : await context.load(polesBySiren, siren, undefined);
  }
}

@Resolver(() => PartnerOfferForNeed)
export class PartnerOfferForNeedResolver {
  @FieldResolver(() => Partner, { nullable: true, description: 'Who declared it.' })
  async partner(@Root() offer: PartnerOfferForNeed, @Ctx() context: RequestContext): Promise<Partner | null> {
    return await context.load(partnersById, offer.partnerId, undefined);
  }
}
