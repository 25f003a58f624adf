import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Pole } from '../territory/Pole.js';
import { Programme, ProgrammeLead } from './Programme.js';

@InputType()
abstract class TitledInput extends KeyedInput {
  @Field(() => String, { description: 'What it is called, 200 characters at most.' })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'What it is about.' })
  text!: string;
}

@InputType({ description: '« Nouveau programme » Of one’s own pole.' })
export class CreateProgrammeInput extends TitledInput {
  @Field(() => String, { nullable: true, description: 'Key of the pole’s axis it belongs to.' })
  axis?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  until?: string | null;
}

@InputType({
  description: '« Nouvelle piste d’action » A practice found elsewhere, for a programme of one’s own pole.',
})
export class RecordProgrammeLeadInput extends TitledInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'Where it was found, 200 characters at most.' })
  foundAt!: string;

  @Field(() => SirenScalar, { nullable: true, description: 'The member it comes from, where it is one.' })
  origin?: string | null;

  @Field(() => DateScalar, { description: 'The day it was found.' })
  foundOn!: string;
}

@InputType({ description: '« Reprise d’une piste » A member that takes up a practice.' })
export class RecordLeadAdoptionInput extends KeyedInput {
  @Field(() => ID, { description: 'The practice.' })
  leadId!: string;

  @Field(() => SirenScalar, { description: 'The member; not the one it comes from.' })
  member!: string;

  @Field(() => DateScalar, { description: 'The day it took it up.' })
  takenUpOn!: string;

  @Field(() => String, { defaultValue: '', description: 'What it changed.' })
  adaptation!: string;
}

@InputType({ description: '« Nouveau groupe de travail métropolitain » Of one’s own pole: counts, never names.' })
export class CreateMetropolitanGroupInput extends TitledInput {
  @Field(() => ID, { nullable: true, description: 'The programme it works for, if one.' })
  programmeId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Elected members, 0 to 1,000.' })
  electedMembers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Technicians, 0 to 1,000.' })
  technicians?: number | null;

  @Field(() => DateScalar, { description: 'First day.' })
  since!: string;
}

@ObjectType({ description: '« Réponse » The programme after the change, or what stopped it.' })
export class ProgrammePayload {
  @Field(() => Programme, { nullable: true, description: 'The programme; null when nothing was written.' })
  programme!: Programme | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}

@ObjectType({ description: '« Réponse » The practice after the change, or what stopped it.' })
export class ProgrammeLeadPayload {
  @Field(() => ProgrammeLead, { nullable: true, description: 'The practice; null when nothing was written.' })
  lead!: ProgrammeLead | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}

@ObjectType({ description: '« Réponse » The pole with its groups after the change, or what stopped it.' })
export class MetropolitanGroupPayload {
  @Field(() => Pole, { nullable: true, description: 'The pole; null when nothing was written.' })
  pole!: Pole | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
