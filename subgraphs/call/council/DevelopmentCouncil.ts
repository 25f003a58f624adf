import { connectionOf } from '#shared/graphql/connection.js';
import { Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';

export const councilMissionKinds = ['LISTENING', 'STORY', 'WORKSHOPS', 'RELAY'] as const;
export const followUps = ['NONE', 'TAKEN', 'PARTLY', 'NOT_TAKEN'] as const;
export const referralOrigins = ['AGGLOMERATION', 'COUNCIL'] as const;

export enum CouncilMissionKind {
  LISTENING = 'LISTENING',
  STORY = 'STORY',
  WORKSHOPS = 'WORKSHOPS',
  RELAY = 'RELAY',
}
registerEnumType(CouncilMissionKind, {
  name: 'CouncilMissionKind',
  description: '« Mission du conseil » To listen, to tell the story, to hold workshops, to relay to inhabitants.',
});

export enum OpinionFollowUp {
  NONE = 'NONE',
  TAKEN = 'TAKEN',
  PARTLY = 'PARTLY',
  NOT_TAKEN = 'NOT_TAKEN',
}
registerEnumType(OpinionFollowUp, {
  name: 'OpinionFollowUp',
  description: '« Suite donnée » What the agglomeration made of an opinion; none means that it has not answered yet.',
});

export enum ReferralOrigin {
  AGGLOMERATION = 'AGGLOMERATION',
  COUNCIL = 'COUNCIL',
}
registerEnumType(ReferralOrigin, {
  name: 'ReferralOrigin',
  description: '« Origine de la saisine » Asked by the agglomeration, or taken up by the council itself.',
});

@ObjectType({ description: '« Tranche d’âge » How many members of an age.' })
export class AgeBand {
  @Field(() => String, { description: 'The ages, in years.' })
  ages!: string;

  @Field(() => Int, { nullable: true, description: 'Members; null where they could be recognised.' })
  members!: number | null;
}

@ObjectType({
  description: '« Composition du conseil » Members counted from a day on, never named: CGCT L5211-10-1.',
})
export class CouncilComposition {
  @Field(() => DateScalar, { description: 'The first day it holds.' })
  since!: string;

  @Field(() => Int, { nullable: true, description: 'Women; null where they could be recognised.' })
  women!: number | null;

  @Field(() => Int, { nullable: true, description: 'Men; null where they could be recognised.' })
  men!: number | null;

  @Field(() => [AgeBand], { description: 'Members by age; all hidden where one band is small.' })
  ages!: AgeBand[];

  @Field(() => [String], { description: 'Ages at which nobody sits: a question to ask, not a fault.' })
  missingAges!: string[];

  @Field(() => Boolean, { description: 'The agglomeration declares that none of its councillors sits in it.' })
  withoutCouncillors!: boolean;

  @Field(() => String, { nullable: true, description: 'Reference of the act that made it, if any.' })
  act!: string | null;
}

@ObjectType({ description: '« Avis » What the council thinks, and what the agglomeration made of it.' })
export class CouncilOpinion {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'The opinion.' })
  opinion!: string;

  @Field(() => DateScalar, { description: 'The day it was adopted.' })
  adoptedOn!: string;

  @Field(() => OpinionFollowUp, { description: 'What became of it.' })
  followUp!: OpinionFollowUp;

  @Field(() => String, { nullable: true, description: 'Why; null while there is no answer.' })
  followUpReason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the answer; null while there is none.' })
  followedOn!: string | null;

  @Field(() => Int, { description: 'Give it back as `expectedVersion` with a change.' })
  version!: number;
}

@ObjectType({ description: '« Saisine » A question put to the council, by the agglomeration or by itself.' })
export class CouncilReferral {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'The question.' })
  question!: string;

  @Field(() => ReferralOrigin, { description: 'Who asks.' })
  origin!: ReferralOrigin;

  @Field(() => DateScalar, { description: 'The day it was asked.' })
  referredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when an opinion is hoped for; null for no day.' })
  dueOn!: string | null;
}

@ObjectType({ description: '« Mission du conseil » What its members do for the territory, once trained for it.' })
export class CouncilMission {
  readonly trained!: number;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => CouncilMissionKind, { description: 'Which kind.' })
  kind!: CouncilMissionKind;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The training for it; null without one.' })
  training!: string | null;

  @Field(() => Int, { nullable: true, description: 'Members trained; null where from 1 to 4.' })
  trainedCount!: number | null;

  @Field(() => HalfDaysScalar, { description: 'Half-days that members give to it.' })
  halfDays!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it has none.' })
  until!: string | null;
}

@ObjectType({
  description:
    '« Conseil de développement » Of an agglomeration of more than 50,000 inhabitants (CGCT L5211-10-1): parity within one, no community councillor.',
})
export class DevelopmentCouncil {
  readonly siren!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Inhabitants of the agglomeration’s members, from the national register; null where one is unknown.',
  })
  inhabitants!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the law asks for one: more than 50,000 inhabitants.' })
  compulsory!: boolean | null;
}

export const CouncilOpinionConnection = connectionOf(() => CouncilOpinion, 'CouncilOpinion', 'Avis');
export const CouncilReferralConnection = connectionOf(() => CouncilReferral, 'CouncilReferral', 'Saisines');
export const CouncilMissionConnection = connectionOf(() => CouncilMission, 'CouncilMission', 'Missions du conseil');
