import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { OfferLot } from '#shared/graphql/OfferLot.js';
import { OfferState } from '#shared/graphql/OfferState.js';
import { CentsScalar, DateTimeScalar, HalfDaysScalar, SirenScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Offre de l’agglomération » What an agglomeration has left for a need of its members; it reserves nothing.',
})
export class AgglomerationOffer {
  @Field(() => OfferState, { description: 'UNKNOWN while what the need asks cannot be seen: never a no.' })
  state!: OfferState;

  @Field(() => [OfferLot], { description: 'What is free in the need’s window, by month; empty when nothing is.' })
  lots!: OfferLot[];

  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  asOf!: Date;

  @Field(() => SirenScalar, {
    nullable: true,
    description: 'SIREN of the agglomeration; null where it could not be seen which communes carry the need’s project.',
  })
  siren!: string | null;

  @Field(() => HalfDaysScalar, {
    description: 'Half-days that its supports have promised to the need already, consented or at work.',
  })
  promisedHalfDays!: number;

  @Field(() => CentsScalar, {
    nullable: true,
    description:
      'For CO_FUNDING, the largest fonds de concours that the law still allows on the plan received, beside what is granted, in euro cents; null without a plan, at another agglomeration than the one asked, and for who may not see the money.',
  })
  lawfulCents!: number | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'For CO_FUNDING, what it has granted to the need already, in euro cents; null for who may not see it.',
  })
  grantedCents!: number | null;

  @Field(() => CoFundingObject, {
    nullable: true,
    description: 'For CO_FUNDING, what its own fonds de concours for the need is for; null while it has proposed none.',
  })
  coFundingObject!: CoFundingObject | null;
}
