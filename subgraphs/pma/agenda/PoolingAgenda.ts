import { connectionOf } from '#shared/graphql/connection.js';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, HalfDaysScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { StaffingRequest } from '../staffing/StaffingRequest.js';
import { Agglomeration, Pole } from '../territory/Pole.js';
import type { Answer } from './reckonAgenda.js';

enum AgendaAnswer {
  RECRUIT = 'RECRUIT',
  POOL = 'POOL',
  TRAIN = 'TRAIN',
  BORROW = 'BORROW',
}
registerEnumType(AgendaAnswer, {
  name: 'AgendaAnswer',
  description:
    '« Réponse à un manque » Recruit, pool what posts have left, train those who nearly hold the skill, or borrow managers of communes.',
});

@ObjectType({ description: '« Décision de l’agenda » What was decided about a skill that is short, by a function.' })
export class AgendaDecision {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Code of the skill.' })
  skill!: string;

  @Field(() => Agglomeration, { description: 'Where it is short.' })
  territory!: Agglomeration;

  @Field(() => String, { description: 'The quarter, such as "2026-Q4".' })
  quarter!: string;

  @Field(() => AgendaAnswer, { description: 'What is to be done.' })
  answer!: Answer;

  @Field(() => String, { description: 'Who decided, as a function.' })
  decidedBy!: string;

  @Field(() => DateScalar, { description: 'When.' })
  decidedOn!: string;

  @Field(() => String, { description: 'What exactly.' })
  text!: string;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

@ObjectType({
  description: '« Demande derrière un manque » A request not served in whole, and its part of the quarter.',
})
export class AgendaRequest {
  @Field(() => StaffingRequest, { description: 'The request.' })
  request!: StaffingRequest;

  @Field(() => HalfDaysScalar, { description: 'Half-days of it that lack in the quarter.' })
  halfDays!: number;
}

@ObjectType({
  description:
    '« Point de l’agenda » A skill that is short in a territory and a quarter, what is advised and what was decided.',
})
export class AgendaItem {
  @Field(() => String, { description: 'Code of the skill.' })
  skill!: string;

  @Field(() => String, { description: 'What the skill is called, in the reader’s language.' })
  skillLabel!: string;

  @Field(() => Agglomeration, { description: 'Where it is short.' })
  territory!: Agglomeration;

  @Field(() => String, { description: 'The quarter, such as "2026-Q4".' })
  quarter!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days that lack.' })
  missingHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'What posts that hold the skill at the level have left that quarter.' })
  ableHalfDays!: number;

  @Field(() => HalfDaysScalar, {
    description: 'What posts that hold it less well, or another of its family, have left that quarter.',
  })
  nearHalfDays!: number;

  @Field(() => Int, { description: 'In how many of the asked quarters it is short in this territory.' })
  quartersShort!: number;

  @Field(() => AgendaAnswer, { description: 'What is advised; people decide.' })
  answer!: Answer;

  @Field(() => String, { description: 'Why, with its figures.' })
  reason!: string;

  @Field(() => [AgendaRequest], { description: 'The requests behind it, each with its part.' })
  requests!: AgendaRequest[];

  @Field(() => AgendaDecision, { nullable: true, description: 'The last decision; null while none was made.' })
  decision!: AgendaDecision | null;
}

export const AgendaItemConnection = connectionOf(() => AgendaItem, 'AgendaItem', 'Points de l’agenda');
export const AgendaDecisionConnection = connectionOf(() => AgendaDecision, 'AgendaDecision', 'Décisions de l’agenda');

@ObjectType({
  description:
    '« Agenda de la mutualisation » Skills that are short, by territory and quarter, from requests not served in whole.',
})
export class PoolingAgenda {
  pole!: string;
  reckoned!: readonly AgendaItem[];

  @Field(() => String, { description: 'The version of the rule that advises.' })
  rule!: string;

  @Field(() => DateScalar, { description: 'The day it was reckoned.' })
  asOf!: string;

  @Field(() => Int, { description: 'How many requests it rests on.' })
  n!: number;

  @Field(() => [String], { description: 'The quarters looked at, in their order.' })
  quarters!: string[];

  @Field(() => [Agglomeration], {
    description: 'The territories with a shortage: their communes may lend a manager, as their own scale says.',
  })
  territories!: Agglomeration[];
}

@ObjectType({
  description:
    '« Cible de l’équipe de développement » How many posts an agglomeration’s team is to have, from a day on.',
})
export class TeamTarget {
  @Field(() => Agglomeration, { description: 'The agglomeration; its own scale says how many posts are filled.' })
  agglomeration!: Agglomeration;

  @Field(() => DateScalar, { description: 'First day, until a later one.' })
  since!: string;

  @Field(() => Int, { description: 'Posts.' })
  posts!: number;

  @Field(() => String, { description: 'Reference of the act.' })
  act!: string;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

@InputType({ description: '« Décision » On a skill that is short in a territory and a quarter.' })
export class DecideAgendaItemInput extends KeyedInput {
  @Field(() => String, { description: 'Code of the skill.' })
  skill!: string;

  @Field(() => SirenScalar, { description: 'The agglomeration where it is short.' })
  territory!: string;

  @Field(() => DateScalar, { description: 'A day of the quarter.' })
  quarterOf!: string;

  @Field(() => AgendaAnswer, { description: 'What is to be done.' })
  answer!: Answer;

  @Field(() => String, { description: 'Who decided, as a function, never a name.' })
  decidedBy!: string;

  @Field(() => DateScalar, { description: 'When; not in the future.' })
  decidedOn!: string;

  @Field(() => String, { description: 'What exactly, 10,000 characters at most.' })
  text!: string;
}

@InputType({ description: '« Nouvelle cible » Of the development team of a member agglomeration.' })
export class SetTeamTargetInput extends KeyedInput {
  @Field(() => SirenScalar, { description: 'The agglomeration.' })
  agglomeration!: string;

  @Field(() => DateScalar, { description: 'First day it holds.' })
  since!: string;

  @Field(() => Int, { description: 'Posts, 0 to 1,000.' })
  posts!: number;

  @Field(() => String, { description: 'Reference of the act.' })
  act!: string;
}

@ObjectType({ description: '« Réponse » The decision, or what stopped it.' })
export class AgendaDecisionPayload {
  @Field(() => AgendaDecision, { nullable: true, description: 'The decision; null when nothing was written.' })
  decision!: AgendaDecision | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}

@ObjectType({ description: '« Réponse » The pole with its targets after the change, or what stopped it.' })
export class TeamTargetPayload {
  @Field(() => Pole, { nullable: true, description: 'The pole; null when nothing was written.' })
  pole!: Pole | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
