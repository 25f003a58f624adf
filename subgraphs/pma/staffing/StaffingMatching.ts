import { Field, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';

export enum MatchReasonKind {
  SKILL = 'SKILL',
  CAPACITY = 'CAPACITY',
  CONTINUITY = 'CONTINUITY',
  DISTANCE = 'DISTANCE',
  LOAD = 'LOAD',
}
registerEnumType(MatchReasonKind, {
  name: 'MatchReasonKind',
  description: '« Raison d’un rang » What posts are put in order by, from the first to the last.',
});

export enum MatchWayKind {
  MISSING = 'MISSING',
  LATER_WINDOW = 'LATER_WINDOW',
  LOWER_LEVEL = 'LOWER_LEVEL',
  NEAREST_SKILL = 'NEAREST_SKILL',
}
registerEnumType(MatchWayKind, {
  name: 'MatchWayKind',
  description:
    '« Ce qui rendrait possible » What is missing; a later window, a lower level, a near skill with half-days left.',
});

@ObjectType({ description: '« Raison d’un rang » Why a post stands at its place in the list, with its figures.' })
export class MatchReason {
  @Field(() => MatchReasonKind, { description: 'What it is about.' })
  kind!: MatchReasonKind;

  @Field(() => String, { description: 'The figures, in the language of the request.' })
  text!: string;
}

@ObjectType({ description: '« Ce qui rendrait possible » One way to serve what nobody can serve as it is asked.' })
export class MatchWay {
  @Field(() => MatchWayKind, { description: 'Which way.' })
  kind!: MatchWayKind;

  @Field(() => String, { description: 'The way, in the language of the request.' })
  text!: string;
}

@ObjectType({ description: '« Lot de demi-journées » What a post has left in a month, and what of it is proposed.' })
export class MatchLot {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days left.' })
  freeHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days proposed for the request.' })
  proposedHalfDays!: number;
}

@ObjectType({ description: '« Poste proposé » A post that could serve a request, at its place in the list.' })
export class StaffingMatch {
  technicianId!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  rank!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days it has left in the window.' })
  freeHalfDays!: number;

  @Field(() => HalfDaysScalar, {
    description: 'Half-days proposed to it, once those before it gave theirs; 0 for an alternative.',
  })
  proposedHalfDays!: number;

  @Field(() => [MatchLot], { description: 'The same month by month, months with nothing left apart.' })
  lots!: MatchLot[];

  @Field(() => DateScalar, { description: 'First day of an allocation within the window and the post’s own period.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Its last day, included.' })
  until!: string;

  @Field(() => [MatchReason], { description: 'Why it stands there, in the order of the sort.' })
  reasons!: MatchReason[];
}

@ObjectType({
  description:
    '« Appariement » Which posts could serve a request, computed now and reserving nothing; the same rows always give the same list.',
})
export class StaffingMatching {
  @Field(() => HalfDaysScalar, {
    description: 'Half-days still to find: asked for, less found, less asked of posts that have not answered.',
  })
  wantedHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that all candidates together could give of them.' })
  coveredHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that nobody could give.' })
  missingHalfDays!: number;

  @Field(() => Int, { description: 'How many posts could give something, listed or not.' })
  candidates!: number;

  @Field(() => [StaffingMatch], { description: 'Best first.' })
  matches!: StaffingMatch[];

  @Field(() => [MatchWay], { description: 'What would make it possible; empty where nothing is missing.' })
  ways!: MatchWay[];
}
