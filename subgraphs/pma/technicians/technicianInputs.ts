import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { Technician } from './Technician.js';

@InputType()
abstract class ExistingPostInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  technicianId!: string;
}

@InputType({ description: '« Connexion d’un poste » By which account one signs in as a post.' })
export class SetPostSignInInput extends ExistingPostInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The account’s key as the sign-in gives it (`sub`), 1 to 255 characters, for one post only; null takes it away. A TECHNICIAN mandate is needed beside it.',
  })
  subject?: string | null;
}

@InputType({ description: '« Fin d’un poste » The last day on which a post gives half-days to the pole.' })
export class SetPostEndInput extends ExistingPostInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day, from its first one on and not before the last month of work done; null for none.',
  })
  lastDay?: string | null;
}

@InputType({ description: '« Capacité d’un mois » What a post gives in a month, in the place of the calendar.' })
export class SetCapacityInput extends ExistingPostInput {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description:
      'Half-days, at least 1, before those withdrawn; null gives the month back to the calendar. Below what is already committed it is kept, and the excess is shown.',
  })
  capacity?: number | null;
}

@InputType({ description: '« Demi-journées retirées » How many a post does not give in a month, without a reason.' })
export class AbsenceMonthInput {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days withdrawn in all that month; 0 takes them back.' })
  halfDays!: number;
}

@InputType({ description: '« Absence » Leave, training, whatever keeps a post away: half-days, never a reason.' })
export class RecordAbsenceInput extends ExistingPostInput {
  @Field(() => [AbsenceMonthInput], {
    description: 'The months, 36 at most; what was said of each before is replaced.',
  })
  months!: AbsenceMonthInput[];
}

@InputType({ description: '« Savoir-faire d’un poste » A skill that a post gains, deepens or loses on a day.' })
export class SetTechnicianSkillInput extends ExistingPostInput {
  @Field(() => String, { description: 'The skill: its code or its name in the reference list.' })
  skill!: string;

  @Field(() => SkillLevel, { nullable: true, description: 'How well from that day on; null when it is lost.' })
  level?: SkillLevel | null;

  @Field(() => DateScalar, { description: 'First day; what was said of that very day before is replaced.' })
  since!: string;
}

@ObjectType({ description: '« Réponse » The post after the change, or what stopped it.' })
export class TechnicianPayload {
  @Field(() => Technician, { nullable: true, description: 'The post; null when nothing was written.' })
  technician!: Technician | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
