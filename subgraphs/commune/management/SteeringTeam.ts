import { Field, Float, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Fonction de direction » One function of the steering team and how it shares its time, from a day on.',
})
export class SteeringFunction {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { description: 'The function (« DGS », « directrice des services techniques »), never a name.' })
  function!: string;

  @Field(() => DateScalar, { description: 'The day from which it is so.' })
  since!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days a month for the routine work of the commune.' })
  routineHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days a month for work on projects.' })
  projectHalfDays!: number;

  @Field(() => Boolean, { description: 'True once trained in management by cooperation.' })
  cooperationTraining!: boolean;

  @Field(() => Boolean, { description: 'True when the function was filled by promotion from within.' })
  internalPromotion!: boolean;

  @Field(() => Visibility, { description: 'Who may see it.' })
  visibility!: Visibility;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Équipe de direction » Who frames the routine work and drives the transition, by function, as far as the reader sees it.',
})
export class SteeringTeam {
  @Field(() => DateScalar, { description: 'The day it is seen at.' })
  asOf!: string;

  @Field(() => [SteeringFunction], { description: 'Its functions on that day, in French order.' })
  functions!: SteeringFunction[];

  @Field(() => HalfDaysScalar, { description: 'Half-days a month for routine work, all functions together.' })
  routineHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days a month for work on projects, all functions together.' })
  projectHalfDays!: number;

  @Field(() => Float, { nullable: true, description: 'Project work over all of it, 0 to 1; null without a half-day.' })
  projectShare!: number | null;

  @Field(() => Int, { description: 'Functions trained in management by cooperation.' })
  cooperationTrained!: number;

  @Field(() => Int, { description: 'Functions filled by promotion from within.' })
  internallyPromoted!: number;
}
