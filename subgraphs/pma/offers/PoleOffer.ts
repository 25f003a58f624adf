import { Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { OfferLot } from '#shared/graphql/OfferLot.js';
import { OfferState } from '#shared/graphql/OfferState.js';
import { DateTimeScalar, HalfDaysScalar, SirenScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Offre du pôle » What the pooled technicians have left for a need; it reserves nothing and names nobody.',
})
export class PoleOffer {
  @Field(() => OfferState, {
    description:
      'UNKNOWN while what the need asks cannot be seen, or for a reader who may not see the posts: never a no.',
  })
  state!: OfferState;

  @Field(() => [OfferLot], { description: 'What is free in the need’s window, by month; empty when nothing is.' })
  lots!: OfferLot[];

  @Field(() => HalfDaysScalar, {
    description: 'Half-days that allocations have promised to it already, accepted or at work.',
  })
  promisedHalfDays!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the need’s competence is of « intérêt métropolitain » today, outside which the pole may not act; null while the need names none.',
  })
  withinInterest!: boolean | null;

  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  asOf!: Date;

  @Field(() => SirenScalar, { nullable: true, description: 'SIREN; null while it cannot be said which pole is asked.' })
  siren!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Offre d’un partenaire pour un besoin » What a partner has declared that the need could use.',
})
export class PartnerOfferForNeed {
  @Field(() => OfferState, { description: 'UNKNOWN while what the need asks cannot be seen: never a no.' })
  state!: OfferState;

  @Field(() => [OfferLot], {
    description: 'What it declared for days of the need’s window, each under its first month.',
  })
  lots!: OfferLot[];

  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  asOf!: Date;

  @Field(() => ID, { description: 'Identifier of the partner.' })
  partnerId!: string;
}
