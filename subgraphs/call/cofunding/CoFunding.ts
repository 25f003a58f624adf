import { CoFundingObject, CoFundingSpending, CoFundingState, OwnShareCase } from '#shared/graphql/CoFundingTerms.js';
import { CoFundingFacts } from '#shared/graphql/CommuneFacts.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { CentsScalar, DateScalar, DateTimeScalar, InseeScalar } from '#shared/graphql/scalars.js';
import type { Word } from './concordance.js';

@ObjectType({ description: '« Versement » Money of a fonds de concours that was paid.' })
export class CoFundingPayment {
  @Field(() => DateScalar, { description: 'The day it was paid.' })
  paidOn!: string;

  @Field(() => CentsScalar, { description: 'How much, in euro cents.' })
  amountCents!: number;
}

@ObjectType({
  description: '« Délibération sur un fonds de concours » What one council said; the two must agree, and bind.',
})
export class CoFundingDeliberation {
  @Field(() => String, { nullable: true, description: 'Reference of its act, such as "DELIB-2026-041".' })
  reference!: string | null;

  @Field(() => DateScalar, { description: 'The day it was taken.' })
  decidedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it binds (published and transmitted); null while it does not.',
  })
  enforceableFrom!: string | null;

  @Field(() => CoFundingObject, { nullable: true, description: 'What it is for, as deliberated; null where untold.' })
  object!: CoFundingObject | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'How much, in euro cents, as deliberated; null where untold.',
  })
  amountCents!: number | null;

  @Field(() => Boolean, { description: 'True for a yes to the same object and the same amount.' })
  concordant!: boolean;

  @Field(() => Boolean, { description: 'True where it binds today.' })
  binds!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Fonds de concours » Money of an agglomeration for a facility of one of its members, by two concordant deliberations.',
})
export class CoFunding {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Agglomeration, year and number, such as "CALL-FC-2026-003".' })
  reference!: string | null;

  @Field(() => CoFundingState, { nullable: true, description: 'Where it stands.' })
  state!: CoFundingState | null;

  @Field(() => CoFundingObject, { nullable: true, description: 'What it is for: only a facility is lawful.' })
  object!: CoFundingObject | null;

  @Field(() => CoFundingSpending, { nullable: true, description: 'Building the facility, or running it.' })
  spending!: CoFundingSpending | null;

  @Field(() => OwnShareCase, { nullable: true, description: 'Which least share the commune keeps of an investment.' })
  ownShare!: OwnShareCase | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What a waiver leaves of that share, basis points (2,000 is 20 %).',
  })
  waivedBasisPoints!: number | null;

  @Field(() => String, { nullable: true, description: 'The act that waives it.' })
  waiverReference!: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'How much, in euro cents.' })
  amountCents!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'What is paid so far, in euro cents.' })
  paidCents!: number | null;

  @Field(() => String, { nullable: true, description: 'The framework or the practice that it encourages.' })
  encourages!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is in its present state, where somebody said so.' })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was committed; null before.' })
  committedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where it was granted earlier and is told afterwards.' })
  earlier!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for rows of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The need it answers, if it names one.' })
  needId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Identifier of the project.' })
  projectId!: string | null;

  @Field(() => InseeScalar, { nullable: true, description: 'INSEE code of the member it is for.' })
  communeCode!: string | null;

  /** What the communes tell of it: theirs to tell. */
  @Directive('@external')
  @Field(() => CoFundingFacts, { nullable: true, description: 'What the commune tells of it today.' })
  communeFacts?: CoFundingFacts | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was proposed here.' })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last change.' })
  updatedAt!: Date | null;
}

/** A fonds de concours as stored: what its type shows, and what its resolvers need. */
export interface CoFundingRow extends CoFunding {
  reference: string;
  state: CoFundingState;
  object: CoFundingObject;
  spending: CoFundingSpending;
  ownShare: OwnShareCase;
  amountCents: number;
  paidCents: number;
  encourages: string;
  earlier: boolean;
  demonstration: boolean;
  version: number;
  readonly siren: string;
  projectId: string;
  communeCode: string;
  updatedAt: Date;
  readonly ownReference: string | null;
  readonly ownDecidedOn: string | null;
  readonly ownEnforceableFrom: string | null;
}

/** The commune's last word on it, as received. */
export interface CommuneWord extends Word {
  readonly reference: string | null;
}

export const CoFundingConnection = connectionOf(() => CoFunding, 'CoFunding', 'Fonds de concours');
