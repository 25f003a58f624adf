import { Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { FundingPlan } from '#shared/graphql/FundingPlan.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CentsScalar, DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';

export enum CoFundingRule {
  MATCHING = 'MATCHING',
  OWN_SHARE = 'OWN_SHARE',
}
registerEnumType(CoFundingRule, {
  name: 'CoFundingRule',
  description: '« Règle du plafond » No more than the commune pays itself; the commune keeps a least share.',
});

@ObjectType({ description: '« Terme du plafond » What one rule of law allows in total.' })
export class CoFundingTerm {
  @Field(() => CoFundingRule, { description: 'Which rule.' })
  rule!: CoFundingRule;

  @Field(() => String, { description: 'The article, such as "CGCT L5216-5 VI".' })
  article!: string;

  @Field(() => String, { description: 'The rule in a sentence, in the language of the request.' })
  statement!: string;

  @Field(() => CentsScalar, { description: 'The most that all fonds together may come to by it, in euro cents.' })
  limitCents!: number;

  @Field(() => Boolean, { description: 'True where no other rule is tighter.' })
  binding!: boolean;
}

@ObjectType({
  description:
    '« Plafond d’un fonds de concours » What the law still allows, term by term, rounded down to the cent; to be confirmed by a jurist.',
})
export class CoFundingCap {
  @Field(() => CentsScalar, { description: 'What may still be granted, in euro cents.' })
  maxCents!: number;

  @Field(() => CentsScalar, { description: 'The most that all fonds together may come to, in euro cents.' })
  totalCents!: number;

  @Field(() => CentsScalar, { description: 'Cost of the plan, in euro cents.' })
  costCents!: number;

  @Field(() => CentsScalar, {
    description: 'All subsidies of the plan, in euro cents, this agglomeration’s fonds apart.',
  })
  subsidiesCents!: number;

  @Field(() => CentsScalar, { description: 'The private part of them, in euro cents.' })
  privateCents!: number;

  @Field(() => CentsScalar, {
    description: 'Fonds of this agglomeration granted to the project already, in euro cents.',
  })
  grantedCents!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The least own share reckoned with, basis points (2,000 is 20 %); null for running costs.',
  })
  ownShareBasisPoints!: number | null;

  @Field(() => [CoFundingTerm], { description: 'Each rule, and which one binds.' })
  terms!: readonly CoFundingTerm[];

  @Field(() => DateScalar, { description: 'The first day these parameters of the law hold.' })
  lawSince!: string;

  @Field(() => String, { description: 'The text that set them.' })
  lawSource!: string;

  @Field(() => String, { description: 'That a jurist is to confirm it, in the language of the request.' })
  toBeConfirmed!: string;
}

export enum CoFundingRemedyKind {
  AMOUNT = 'AMOUNT',
  LINE = 'LINE',
  COST = 'COST',
}
registerEnumType(CoFundingRemedyKind, {
  name: 'CoFundingRemedyKind',
  description: '« Ce qui changerait » The amount, one line of the plan, or its cost.',
});

@ObjectType({ description: '« Ce qui le rendrait légal » One change that suffices by itself.' })
export class CoFundingRemedy {
  @Field(() => CoFundingRemedyKind, { description: 'What would change.' })
  kind!: CoFundingRemedyKind;

  @Field(() => ID, { nullable: true, description: 'For a line: its id in the plan, where it has one.' })
  lineId!: string | null;

  @Field(() => String, { nullable: true, description: 'For a line: who pays.' })
  source!: string | null;

  @Field(() => CentsScalar, {
    description: 'The largest lawful amount, the most of the line, or the least cost, in euro cents.',
  })
  cents!: number;

  @Field(() => String, { description: 'The same in a sentence, in the language of the request.' })
  statement!: string;
}

@ObjectType({ description: '« Simulation » The cap of a plan and what the law says of an amount; nothing is written.' })
export class CoFundingSimulation {
  @Field(() => CoFundingCap, {
    nullable: true,
    description: 'The cap; null where no plan is known or it makes no sense.',
  })
  cap!: CoFundingCap | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the amount is lawful; null without an amount or a cap.',
  })
  lawful!: boolean | null;

  @Field(() => [Problem], { description: 'What is against the law, or against the plan.' })
  problems!: readonly Problem[];

  @Field(() => [CoFundingRemedy], { description: 'What would make the amount lawful, each by itself.' })
  remedies!: readonly CoFundingRemedy[];
}

@ObjectType({
  description: '« Plan reçu » The funding plan as the commune sent it, on which the agglomeration decides.',
})
export class ReceivedFundingPlan {
  @Field(() => FundingPlan, { description: 'The plan.' })
  plan!: FundingPlan;

  @Field(() => DateTimeScalar, { description: 'When the commune set it.' })
  statedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it arrived here.' })
  receivedAt!: Date;
}
