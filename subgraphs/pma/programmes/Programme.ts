import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Organisation } from '../territory/Pole.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: '« Programme » What the pole’s members work on together over several years.' })
export class Programme {
  pole!: string;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the pole’s axis it belongs to; null where none is stated.',
  })
  axis!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, or the day since which the source states it.' })
  since!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null without an end.' })
  until!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what the pole recorded itself.' })
  source!: Source | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: '« Piste d’action » A practice found elsewhere that elected members bring back, for others to take up.',
})
export class ProgrammeLead {
  pole!: string;
  programmeId!: string;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'What is done there.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was found, in words.' })
  foundAt!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The member it comes from, who so gives it; null for one found outside the pole.',
  })
  origin!: Organisation | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was found.' })
  foundOn!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what the pole recorded itself.' })
  source!: Source | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;
}

@ObjectType({ description: '« Reprise d’une piste » A member that took up a practice, and how it adapted it.' })
export class LeadAdoption {
  leadId!: string;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Organisation, { description: 'The member.' })
  member!: Organisation;

  @Field(() => DateScalar, { description: 'The day it took it up.' })
  takenUpOn!: string;

  @Field(() => String, { description: 'What it changed; empty where nothing is told.' })
  adaptation!: string;
}

@ObjectType({
  description:
    '« Groupe de travail métropolitain » Elected members and technicians of several members who work together, as counts.',
})
export class MetropolitanGroup {
  programmeId!: string | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it is for.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Elected members; null from 1 to 4, or where nobody counted.' })
  electedMembers!: number | null;

  @Field(() => Int, { nullable: true, description: 'Technicians; null from 1 to 4, or where nobody counted.' })
  technicians!: number | null;

  @Field(() => DateScalar, { description: 'First day, or the day since which the source states it.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it works.' })
  until!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what the pole recorded itself.' })
  source!: Source | null;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

export const ProgrammeConnection = connectionOf(() => Programme, 'Programme', 'Programmes');
export const ProgrammeLeadConnection = connectionOf(() => ProgrammeLead, 'ProgrammeLead', 'Pistes d’action');
export const LeadAdoptionConnection = connectionOf(() => LeadAdoption, 'LeadAdoption', 'Reprises');
export const MetropolitanGroupConnection = connectionOf(
  () => MetropolitanGroup,
  'MetropolitanGroup',
  'Groupes de travail métropolitains',
);
