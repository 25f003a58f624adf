import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { CouncilMissionKind, DevelopmentCouncil, OpinionFollowUp, ReferralOrigin } from './DevelopmentCouncil.js';

@InputType({ description: '« Composer le conseil » From a day on; counts, never names.' })
export class SetCouncilCompositionInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'The first day it holds; one composition a day.' })
  since!: string;

  @Field(() => Int, { description: 'Women.' })
  women!: number;

  @Field(() => Int, { description: 'Men; the gap to women is one at most.' })
  men!: number;

  @Field(() => [Int], { description: 'Members under 30, from 30 to 44, 45 to 59, 60 to 74, and of 75 or more.' })
  ages!: number[];

  @Field(() => Boolean, { description: 'Declared: none of the agglomeration’s councillors sits in it.' })
  withoutCouncillors!: boolean;

  @Field(() => String, { nullable: true, description: 'Reference of the act, 200 characters at most.' })
  act?: string | null;
}

@InputType({ description: '« Saisir le conseil » Puts a question to it.' })
export class RecordReferralInput extends KeyedInput {
  @Field(() => String, { description: 'What it is about, 200 characters at most.' })
  title!: string;

  @Field(() => String, { description: 'The question, 10,000 characters at most.' })
  question!: string;

  @Field(() => ReferralOrigin, { description: 'Who asks.' })
  origin!: ReferralOrigin;

  @Field(() => DateScalar, { description: 'The day it was asked.' })
  referredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when an opinion is hoped for.' })
  dueOn?: string | null;
}

@InputType({ description: '« Enregistrer un avis » As the council adopted it.' })
export class RecordOpinionInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The referral it answers, if one.' })
  referralId?: string | null;

  @Field(() => String, { description: 'What it is about, 200 characters at most.' })
  title!: string;

  @Field(() => String, { description: 'The opinion, 10,000 characters at most.' })
  opinion!: string;

  @Field(() => DateScalar, { description: 'The day it was adopted, not in the future.' })
  adoptedOn!: string;
}

@InputType({ description: '« Suite donnée à un avis » What the agglomeration made of it, and why.' })
export class FollowUpOpinionInput extends VersionedInput {
  @Field(() => ID, { description: 'The opinion.' })
  id!: string;

  @Field(() => OpinionFollowUp, { description: 'Taken, in part or not; NONE is no answer.' })
  followUp!: OpinionFollowUp;

  @Field(() => String, { description: 'Why, 10,000 characters at most.' })
  reason!: string;

  @Field(() => DateScalar, { description: 'The day of the answer, not in the future.' })
  followedOn!: string;
}

@InputType({ description: '« Mission du conseil » What members do, once trained for it.' })
export class RecordCouncilMissionInput extends KeyedInput {
  @Field(() => CouncilMissionKind, { description: 'Which kind.' })
  kind!: CouncilMissionKind;

  @Field(() => String, { description: 'What it is, 200 characters at most.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The training for it, 10,000 characters at most.' })
  training?: string | null;

  @Field(() => Int, { description: 'Members trained, 0 to 1,000.' })
  trainedCount!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that members give to it, 0 to 100,000.' })
  halfDays!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  until?: string | null;
}

@ObjectType({ description: '« Réponse » The council after the change, or what stopped it.' })
export class DevelopmentCouncilPayload {
  @Field(() => DevelopmentCouncil, { nullable: true, description: 'The council; null when nothing was written.' })
  developmentCouncil!: DevelopmentCouncil | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
