import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { OfferLot } from '#shared/graphql/OfferLot.js';
import { OfferState } from '#shared/graphql/OfferState.js';
import { CentsScalar, DateTimeScalar, HalfDaysScalar, SirenScalar } from '#shared/graphql/scalars.js';

/*
 * What the other scales offer for a need, as the commune hears it with the question: theirs, and never kept here.
 */

@ObjectType()
abstract class HeardOffer {
  @Directive('@external')
  @Field(() => OfferState, { description: 'Whether the scale could see what the need asks.' })
  state!: OfferState;

  @Directive('@external')
  @Field(() => [OfferLot], { description: 'What is free, by month.' })
  lots!: OfferLot[];

  @Directive('@external')
  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  asOf!: Date;
}

@ObjectType({ simpleResolvers: true, description: '« Offre de l’agglomération » As the agglomeration tells it.' })
export class AgglomerationOffer extends HeardOffer {
  @Directive('@external')
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the agglomeration.' })
  siren!: string | null;

  @Directive('@external')
  @Field(() => HalfDaysScalar, { description: 'Half-days that its supports have promised already.' })
  promisedHalfDays!: number;

  @Directive('@external')
  @Field(() => CentsScalar, { nullable: true, description: 'The largest lawful fonds de concours, in euro cents.' })
  lawfulCents!: number | null;

  @Directive('@external')
  @Field(() => CentsScalar, { nullable: true, description: 'What it has granted to the need already, in euro cents.' })
  grantedCents!: number | null;

  @Directive('@external')
  @Field(() => CoFundingObject, { nullable: true, description: 'What its own fonds de concours for it is for.' })
  coFundingObject!: CoFundingObject | null;
}

@ObjectType({ simpleResolvers: true, description: '« Offre du pôle » As the pole tells it.' })
export class PoleOffer extends HeardOffer {
  @Directive('@external')
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the pole.' })
  siren!: string | null;

  @Directive('@external')
  @Field(() => HalfDaysScalar, { description: 'Half-days that allocations have promised already.' })
  promisedHalfDays!: number;

  @Directive('@external')
  @Field(() => Boolean, { nullable: true, description: 'Whether its competence is of « intérêt métropolitain ».' })
  withinInterest!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: '« Offre d’un partenaire pour un besoin » As the pole tells it.' })
export class PartnerOfferForNeed extends HeardOffer {
  @Directive('@external')
  @Field(() => ID, { description: 'Identifier of the partner.' })
  partnerId!: string;
}

/** The fields of a need that its advice waits for. */
export const heardFields = `agglomerationOffers { state siren promisedHalfDays lawfulCents grantedCents coFundingObject asOf lots { lot month halfDays } }
  poleOffer { state siren promisedHalfDays withinInterest asOf lots { lot month halfDays } }
  partnerOffers { state partnerId asOf lots { lot month halfDays } }`;

/** They come with the need: null where a scale could not be reached. */
export interface HeardOffers {
  readonly agglomerationOffers?: readonly AgglomerationOffer[] | null;
  readonly poleOffer?: PoleOffer | null;
  readonly partnerOffers?: readonly PartnerOfferForNeed[] | null;
}
