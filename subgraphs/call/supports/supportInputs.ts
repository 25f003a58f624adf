import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DoneMonthInput, PlannedMonthInput } from '#shared/graphql/monthInputs.js';
import { Problem } from '#shared/graphql/Problem.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { SupportKind, SupportState } from '#shared/graphql/SupportStates.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Support } from './Support.js';

@InputType({ description: '« Offre d’appui » What the officer’s agglomeration offers to its members’ project.' })
export class OfferSupportInput extends KeyedInput {
  @Field(() => ID, { description: 'The project, proposed to the agglomeration.' })
  projectId!: string;

  @Field(() => ID, { description: 'The need of the project that it answers.' })
  needId!: string;

  @Field(() => [InseeScalar], {
    description: 'Which communes must consent: carriers of the project, members of the agglomeration.',
  })
  communes!: string[];

  @Field(() => SupportKind, { description: 'What kind of help it is.' })
  kind!: SupportKind;

  @Field(() => SupportRole, { description: 'What it would do.' })
  role!: SupportRole;

  @Field(() => InseeScalar, {
    nullable: true,
    description: 'The commune that would receive the others; owed by an exchange between peers, and by no other kind.',
  })
  host?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post that would do it; owed where half-days are planned.' })
  postId?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day, included: a support has an end.' })
  until!: string;

  @Field(() => [PlannedMonthInput], { description: 'Half-days by month, within the period.' })
  months!: PlannedMonthInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'How the communes learn to do without it, 10,000 characters at most; owed over 20 half-days, or when such a support was given before.',
  })
  upskilling?: string | null;
}

@InputType({
  description: '« Offre à revoir » Other months, another post or period for an offer nobody agreed to yet.',
})
export class PlanSupportInput extends VersionedInput {
  @Field(() => ID, { description: 'The support, OFFERED.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The post that would do it.' })
  postId?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day, included.' })
  until!: string;

  @Field(() => [PlannedMonthInput], { description: 'All its half-days by month.' })
  months!: PlannedMonthInput[];

  @Field(() => String, { nullable: true, description: 'How the communes learn to do without it.' })
  upskilling?: string | null;
}

@InputType({ description: '« Étape d’un appui » To which state, and why.' })
export class MoveSupportInput extends VersionedInput {
  @Field(() => ID, { description: 'The support.' })
  id!: string;

  @Field(() => SupportState, { description: 'The new state; REFUSED is the communes’ alone.' })
  to!: SupportState;

  @Field(() => String, { nullable: true, description: 'Why, 10,000 characters at most; owed with INTERRUPTED.' })
  reason?: string | null;
}

@InputType({ description: '« Demi-journées faites » Work done in a support, month by month.' })
export class RecordSupportHalfDaysInput extends VersionedInput {
  @Field(() => ID, { description: 'The support, active or over.' })
  id!: string;

  @Field(() => [DoneMonthInput], { description: 'Months of its period, none to come.' })
  months!: DoneMonthInput[];
}

@ObjectType({ description: '« Réponse » The support after the change, or what stopped it.' })
export class SupportPayload {
  @Field(() => Support, { nullable: true, description: 'Null when nothing was written.' })
  support!: Support | null;

  @Field(() => [Problem], { description: 'Empty when the change was made.' })
  problems!: Problem[];
}
