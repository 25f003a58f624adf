import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { Organisation } from '../territory/Pole.js';
import type { LaterTerms } from './laterTerms.js';

@ObjectType({ description: '« Compétence (savoir-faire) » A skill of the pole’s reference list, as a post holds it.' })
export class Skill {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  label!: string;

  @Field(() => SkillLevel, { description: 'How well the post masters it.' })
  level!: SkillLevel;

  @Field(() => DateScalar, { description: 'The day since when it masters it so.' })
  since!: string;
}

@ObjectType({ description: '« Conditions d’un poste » What a post works and pools from a month on, until the next.' })
export class TermsOfPost {
  @Field(() => MonthScalar, { description: 'First month; the month the post begins in, for the first ones.' })
  fromMonth!: string;

  @Field(() => Int, { description: 'Working time, percent of a full-time week.' })
  workingTime!: number;

  @Field(() => Int, { description: 'Share of the working time that is pooled, percent.' })
  pooledShare!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '« Technicien, poste mutualisé » A post shared through the pole: never a person.' })
export class Technician {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Code of the post, such as "PMA-T03".' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Function of the post.' })
  function!: string;

  @Field(() => Organisation, { nullable: true, description: 'Who employs: a member, or a commune of a member.' })
  employer!: Organisation;

  /** What it began with. */
  workingTime!: number;
  pooledShare!: number;
  /** What changed of both since. */
  laterTerms!: readonly LaterTerms[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the post.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the post; null while it has none.' })
  until!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it came from a file of what already was.' })
  imported!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it as `expectedVersion`.' })
  version!: number;
}

@ObjectType({
  description: '« Mois d’un poste » What a post can give in a month and what it has promised, in half-days.',
})
export class TechnicianMonth {
  technicianId!: string;
  /** By the calendar alone; for the pole and the employer. */
  calendarCapacity!: number;
  /** Said in the place of the calendar, null where nothing was; for the pole and the employer. */
  toldCapacity!: number | null;
  /** Half-days withdrawn; for the pole and the employer. */
  withdrawn!: number;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Int, { description: 'Working time in that month, percent of a full-time week.' })
  workingTime!: number;

  @Field(() => Int, { description: 'Share of it that is pooled in that month, percent.' })
  pooledShare!: number;

  @Field(() => HalfDaysScalar, {
    description:
      'What the post can give: its pooled share of the month’s working half-days, or what was said instead, less those withdrawn.',
  })
  capacity!: number;

  @Field(() => HalfDaysScalar, { description: 'Planned in accepted and active allocations, done in those that ended.' })
  committed!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done, whatever the allocation’s state.' })
  done!: number;

  @Field(() => HalfDaysScalar, { description: 'What is left to promise: capacity less committed, never under 0.' })
  free!: number;

  @Field(() => HalfDaysScalar, { description: 'Committed beyond capacity; 0 where all is well.' })
  over!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it may exceed capacity: IMPORTED, CAPACITY_CUT, LEARNT_LATE or OVERRIDDEN; null where it does not.',
  })
  overrideReason!: string | null;
}

export const TechnicianConnection = connectionOf(() => Technician, 'Technician', 'Techniciens');
