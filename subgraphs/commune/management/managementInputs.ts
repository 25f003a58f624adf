import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { PresentationPlace, PresentationScope } from './Presentation.js';
import { TrainingAudience } from './Training.js';

@InputType({ description: '« Présentation faite » The approach was presented by someone of the commune.' })
export class RecordPresentationInput extends KeyedInput {
  @Field(() => String, { description: 'Who presented, by function, never by name; 200 characters at most.' })
  function!: string;

  @Field(() => Boolean, { description: 'True for an elected member.' })
  elected!: boolean;

  @Field(() => PresentationScope, { description: 'The whole of the approach, or a part of it.' })
  scope!: PresentationScope;

  @Field(() => PresentationPlace, { description: 'Inside the commune, or outside.' })
  place!: PresentationPlace;

  @Field(() => DateScalar, { description: 'The day.' })
  presentedOn!: string;

  @Field(() => String, { nullable: true, description: 'On which occasion, 200 characters at most.' })
  occasion?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Formation tenue » A training held by or for the commune.' })
export class RecordTrainingInput extends KeyedInput {
  @Field(() => String, { description: 'What it was about, 200 characters at most.' })
  title!: string;

  @Field(() => [TrainingAudience], { description: 'For whom, one at least.' })
  audience!: TrainingAudience[];

  @Field(() => DateScalar, { description: 'The day it is held, or begins.' })
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'How many people took part, 0 to 100,000.' })
  participants?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What participants can do before it, 10,000 characters at most.',
  })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'What they can do after it, 10,000 characters at most.' })
  after?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Présentation corrigée » What is absent or null stays as it is.' })
export class UpdatePresentationInput extends VersionedInput {
  @Field(() => ID, { description: 'The presentation.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Who presented, by function, never by name.' })
  function?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for an elected member.' })
  elected?: boolean | null;

  @Field(() => PresentationScope, { nullable: true, description: 'The whole of the approach, or a part of it.' })
  scope?: PresentationScope | null;

  @Field(() => PresentationPlace, { nullable: true, description: 'Inside the commune, or outside.' })
  place?: PresentationPlace | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day.' })
  presentedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'On which occasion; empty erases it.' })
  occasion?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({
  description:
    '« Bilan de formation » What a training changed, and who may see it; what is absent or null stays as it is.',
})
export class AssessTrainingInput extends VersionedInput {
  @Field(() => ID, { description: 'The training.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What participants can do after it, 10,000 characters at most.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people took part.' })
  participants?: number | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({
  description:
    '« Fonction de direction » How one function of the steering team shares its time from a day on; told again for that day, it is corrected.',
})
export class SetSteeringFunctionInput extends KeyedInput {
  @Field(() => String, { description: 'The function, never a name; 200 characters at most.' })
  function!: string;

  @Field(() => DateScalar, { description: 'The day from which it is so.' })
  since!: string;

  @Field(() => HalfDaysScalar, { defaultValue: 0, description: 'Half-days a month for routine work.' })
  routineHalfDays!: number;

  @Field(() => HalfDaysScalar, { defaultValue: 0, description: 'Half-days a month for projects; 62 in all at most.' })
  projectHalfDays!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'True once trained in management by cooperation.' })
  cooperationTraining!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'True when filled by promotion from within.' })
  internalPromotion!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'True when the function leaves the team that day.' })
  leavesTeam!: boolean;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}
