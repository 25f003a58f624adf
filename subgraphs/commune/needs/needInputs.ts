import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { CentsScalar, DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Nouveau besoin » A need of a project; for several skills, several needs.' })
export class AddNeedInput extends KeyedInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => Int, { description: 'The version of the project that was read.' })
  expectedVersion!: number;

  @Field(() => NeedKind, { description: 'What kind of help is sought.' })
  kind!: NeedKind;

  @Field(() => String, { nullable: true, description: 'The skill sought: its code or its name in the reference list.' })
  skill?: string | null;

  @Field(() => String, { nullable: true, description: 'What is needed, 10,000 characters at most.' })
  description?: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days needed in all; not for CO_FUNDING.' })
  quantityHalfDays?: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Money needed, in euro cents; for CO_FUNDING only.' })
  quantityCents?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days the communes bring; 0 unless told.' })
  ownHalfDays?: number | null;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days inhabitants bring, for FACILITATION only; 0 unless told.',
  })
  inhabitantsHalfDays?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the window.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'The legal competence it falls under, 200 characters at most.' })
  competence?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody has to be there; false unless told.' })
  presence?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what is done goes straight to inhabitants; false unless told.',
  })
  onInhabitants?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Through whom inhabitants are reached: a commune, an association, a trained council member; 200 characters at most.',
  })
  relay?: string | null;

  @Field(() => CoFundingObject, {
    nullable: true,
    description: 'For CO_FUNDING, what the money is for: the law allows it for a facility alone.',
  })
  coFundingObject?: CoFundingObject | null;
}

@InputType({ description: '« Besoin retiré » A need that a project no longer has.' })
export class RemoveNeedInput extends KeyedInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => Int, { description: 'The version of the project that was read.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The need.' })
  needId!: string;
}
