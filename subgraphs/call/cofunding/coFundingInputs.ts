import { CoFundingObject, CoFundingSpending, OwnShareCase } from '#shared/graphql/CoFundingTerms.js';
import { Field, ID, InputType, Int, registerEnumType } from '#shared/graphql/decorators.js';
import { FundingLineInput } from '#shared/graphql/FundingLineInput.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { CentsScalar, DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Fonds de concours à proposer » What the agglomeration would give, and for what.' })
export class ProposeCoFundingInput extends KeyedInput {
  @Field(() => ID, { description: 'The project, proposed to the actor’s agglomeration.' })
  projectId!: string;

  @Field(() => ID, { nullable: true, description: 'The need it answers; the project as a whole unless told.' })
  needId?: string | null;

  @Field(() => InseeScalar, { nullable: true, description: 'The member it is for; the lead commune unless told.' })
  commune?: string | null;

  @Field(() => CoFundingObject, { description: 'What it is for: only a facility is lawful.' })
  object!: CoFundingObject;

  @Field(() => CoFundingSpending, {
    defaultValue: CoFundingSpending.INVESTMENT,
    description: 'Building the facility, or running it.',
  })
  spending!: CoFundingSpending;

  @Field(() => OwnShareCase, {
    defaultValue: OwnShareCase.ORDINARY,
    description: 'Which least share the commune keeps of an investment.',
  })
  ownShare!: OwnShareCase;

  @Field(() => Int, { nullable: true, description: 'For WAIVED: what the waiver leaves, basis points, 0 to 2,000.' })
  waivedBasisPoints?: number | null;

  @Field(() => String, { nullable: true, description: 'For WAIVED: the act, 200 characters at most.' })
  waiverReference?: string | null;

  @Field(() => CentsScalar, { description: 'How much, in euro cents: within what the law allows.' })
  amountCents!: number;

  @Field(() => String, { description: 'The framework or the practice it encourages, 200 characters at most.' })
  encourages!: string;
}

@InputType({
  description: '« Fonds de concours antérieur » Money granted before, told afterwards: it counts in the total.',
})
export class DeclareCoFundingInput extends KeyedInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => InseeScalar, { nullable: true, description: 'The member it was for; the lead commune unless told.' })
  commune?: string | null;

  @Field(() => CentsScalar, { description: 'How much was granted, in euro cents.' })
  amountCents!: number;

  @Field(() => String, { description: 'Reference of the act that granted it, 200 characters at most.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was granted; not in the future.' })
  grantedOn!: string;

  @Field(() => String, { description: 'What it was for, 200 characters at most.' })
  encourages!: string;
}

@InputType({ description: '« Délibération du conseil communautaire » What the agglomeration’s council voted.' })
export class RecordCoFundingDeliberationInput extends VersionedInput {
  @Field(() => ID, { description: 'The fonds de concours.' })
  id!: string;

  @Field(() => String, { description: 'Reference of the act, 200 characters at most.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was taken; not in the future.' })
  decidedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it binds (published and transmitted); unless told it does not bind yet.',
  })
  enforceableFrom?: string | null;

  @Field(() => CoFundingObject, { description: 'What was voted: it must be the object proposed.' })
  object!: CoFundingObject;

  @Field(() => CentsScalar, { description: 'What was voted, in euro cents: it must be the amount proposed.' })
  amountCents!: number;
}

/** What an officer decides of a fonds de concours; its payments have a change of their own. */
export enum CoFundingMove {
  COMMITTED = 'COMMITTED',
  ENDED = 'ENDED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CoFundingMove, {
  name: 'CoFundingMove',
  description: '« Suite donnée » Committed by two deliberations, closed after payment, refused, or cancelled.',
});

@InputType({ description: '« Suite à donner » What the agglomeration decides of a fonds de concours.' })
export class MoveCoFundingInput extends VersionedInput {
  @Field(() => ID, { description: 'The fonds de concours.' })
  id!: string;

  @Field(() => CoFundingMove, { description: 'What is decided.' })
  to!: CoFundingMove;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 10,000 characters at most; owed unless it is committed, or closed once paid in full.',
  })
  reason?: string | null;
}

@InputType({ description: '« Versement à enregistrer » Money that was paid of a committed fonds de concours.' })
export class RecordCoFundingPaymentInput extends VersionedInput {
  @Field(() => ID, { description: 'The fonds de concours.' })
  id!: string;

  @Field(() => CentsScalar, { description: 'How much, in euro cents: what is left of it at most.' })
  amountCents!: number;

  @Field(() => DateScalar, { description: 'The day it was paid; not in the future.' })
  paidOn!: string;
}

@InputType({ description: '« Simulation d’un fonds de concours » An amount, and a plan other than the one received.' })
export class CoFundingCapInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => CentsScalar, { nullable: true, description: 'The amount to judge, in euro cents; none unless told.' })
  amountCents?: number | null;

  @Field(() => CoFundingObject, { defaultValue: CoFundingObject.FACILITY, description: 'What it would be for.' })
  object!: CoFundingObject;

  @Field(() => CoFundingSpending, {
    defaultValue: CoFundingSpending.INVESTMENT,
    description: 'Building the facility, or running it.',
  })
  spending!: CoFundingSpending;

  @Field(() => OwnShareCase, {
    defaultValue: OwnShareCase.ORDINARY,
    description: 'Which least share the commune keeps of an investment.',
  })
  ownShare!: OwnShareCase;

  @Field(() => Int, { nullable: true, description: 'For WAIVED: what the waiver leaves, basis points, 0 to 2,000.' })
  waivedBasisPoints?: number | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'Another cost, in euro cents; that of the plan unless told.',
  })
  costCents?: number | null;

  @Field(() => [FundingLineInput], {
    nullable: true,
    description: 'Other lines, 50 at most, instead of all those of the plan; nothing is written.',
  })
  lines?: FundingLineInput[] | null;
}
