import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CentsScalar, DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Need } from '../needs/Need.js';

@InputType({
  description:
    '« Besoin simulé » What a need would be: either one that exists with something other, or one that a project does not have yet.',
})
export class SimulateNeedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The need it begins from; what is not told here stays as it is there, and its consents count.',
  })
  needId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project it would belong to, where it begins from no need.' })
  projectId?: string | null;

  @Field(() => NeedKind, { nullable: true, description: 'What kind of help; asked where it begins from no need.' })
  kind?: NeedKind | null;

  @Field(() => String, { nullable: true, description: 'The skill sought: its code or its name in the reference list.' })
  skill?: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days needed in all; not for CO_FUNDING.' })
  quantityHalfDays?: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Money needed, in euro cents; for CO_FUNDING only.' })
  quantityCents?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days the communes would bring.' })
  ownHalfDays?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days inhabitants would bring; FACILITATION only.' })
  inhabitantsHalfDays?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the window.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'The legal competence it falls under.' })
  competence?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody has to be there.' })
  presence?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is done goes straight to inhabitants.' })
  onInhabitants?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Through whom inhabitants are reached.' })
  relay?: string | null;

  @Field(() => CoFundingObject, {
    nullable: true,
    description: 'For CO_FUNDING, what the money is for: the law allows it for a facility alone.',
  })
  coFundingObject?: CoFundingObject | null;
}

@ObjectType({ description: '« Besoin simulé » A need that is not written, or why it cannot be simulated.' })
export class NeedPayload {
  @Field(() => Need, {
    nullable: true,
    description:
      'The need as it would be: every scale answers for it. Null when there is a problem, or nothing to begin from.',
  })
  need!: Need | null;

  @Field(() => [Problem], { description: 'Empty when it could be simulated.' })
  problems!: readonly Problem[];
}
