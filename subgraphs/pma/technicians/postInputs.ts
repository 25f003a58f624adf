import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, MonthScalar, SirenScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Savoir-faire donné » A skill that a post has from its first day, and how well.' })
export class TechnicianSkillInput {
  @Field(() => String, { description: 'The skill: its code or its name in the reference list.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'How well.' })
  level!: SkillLevel;
}

@InputType({
  description:
    '« Nouveau poste mutualisé » A post of one’s own pole: a function, never a person. What it gives follows from the calendar.',
})
export class CreateTechnicianInput extends KeyedInput {
  @Field(() => String, { description: 'Its code, one for each post of the pole, such as "PMA-T03".' })
  code!: string;

  @Field(() => String, { description: 'Its function, never a person’s name.' })
  function!: string;

  @Field(() => SirenScalar, {
    description: 'Who employs: a member of the pole, the pole itself, or a commune of a member.',
  })
  employer!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of an employer that the pole does not know yet, as a commune of a member; not looked at otherwise.',
  })
  employerName?: string | null;

  @Field(() => [TechnicianSkillInput], { description: 'What it masters from its first day; 50 at most.' })
  skills!: TechnicianSkillInput[];

  @Field(() => Int, { defaultValue: 100, description: 'Working time, percent of a full-time week, 1 to 100.' })
  workingTime!: number;

  @Field(() => Int, { description: 'Share of the working time that is pooled, percent, 1 to 100.' })
  pooledShare!: number;

  @Field(() => DateScalar, { description: 'First day of the post.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the post; null while it has none.' })
  until?: string | null;
}

@InputType({ description: '« Poste corrigé » What is left out stays as it is.' })
export class UpdateTechnicianInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  technicianId!: string;

  @Field(() => String, { nullable: true, description: 'Its code.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Its function, never a person’s name.' })
  function?: string | null;

  @Field(() => SirenScalar, { nullable: true, description: 'Who employs, as long as nothing rests on who did.' })
  employer?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of an employer that the pole does not know yet.' })
  employerName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Working time, percent of a full-time week, 1 to 100.' })
  workingTime?: number | null;

  @Field(() => Int, { nullable: true, description: 'Share of the working time that is pooled, percent, 1 to 100.' })
  pooledShare?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the post, not after work that was done.' })
  since?: string | null;
}

@InputType({ description: '« Conditions d’un poste » What a post works and pools from a month on.' })
export class SetPostTermsInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  technicianId!: string;

  @Field(() => MonthScalar, {
    description: 'First month, after the one the post begins in; what was said of that very month before is replaced.',
  })
  fromMonth!: string;

  @Field(() => Int, { nullable: true, description: 'Working time, percent, 1 to 100; null for as it was.' })
  workingTime?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Pooled share, percent, 1 to 100; null for as it was. With both null the change of that month is taken back.',
  })
  pooledShare?: number | null;
}

@InputType({ description: '« Poste retiré » A post made by mistake, on which nothing rests.' })
export class RemoveTechnicianInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  technicianId!: string;
}
