import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';
import { FollowUp } from './FollowUp.js';
import { StandHolder } from './StandHolder.js';

@InputType({ description: '« Nouveau micro-quartier » A part of the commune the actor acts for.' })
export class CreateMicroDistrictInput extends KeyedInput {
  @Field(() => String, { description: 'Its name, 200 characters at most, once in the commune.' })
  name!: string;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Nouveau stand » A stand that was held in a micro-district.' })
export class CreateStandInput extends KeyedInput {
  @Field(() => ID, { description: 'The micro-district.' })
  microDistrictId!: string;

  @Field(() => DateScalar, { description: 'The day it was held, today at the latest.' })
  heldOn!: string;

  @Field(() => [StandHolder], { description: 'Who held it, at least one.' })
  heldBy!: StandHolder[];

  @Field(() => Int, { description: 'How many persons were met.' })
  contacts!: number;

  @Field(() => Int, { description: 'How many of them for the first time.' })
  firstContacts!: number;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Besoin entendu » What was said at a stand.' })
export class RecordHeardNeedInput extends KeyedInput {
  @Field(() => ID, { description: 'The stand.' })
  standId!: string;

  @Field(() => String, { description: 'What was said, 10,000 characters at most; nobody is named.' })
  text!: string;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => DateScalar, { description: 'The day by which something must come of it; not before the stand.' })
  deadline!: string;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({ description: '« Suite donnée » What came of a heard need; the one record its follow-up names.' })
export class FollowUpHeardNeedInput extends VersionedInput {
  @Field(() => ID, { description: 'The heard need.' })
  id!: string;

  @Field(() => FollowUp, { description: 'What came of it; NONE only to move the deadline.' })
  followUp!: FollowUp;

  @Field(() => ID, { nullable: true, description: 'For ACTION: an action of the commune.' })
  actionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For CONTRACT: a fifty/fifty contract of the commune.' })
  contractId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For PROJECT: a project the commune leads or co-carries.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: 'What inhabitants are answered; needed for ANSWER.' })
  answer?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A new deadline, while nothing has come of it.' })
  deadline?: string | null;
}

@InputType({ description: '« Micro-quartier corrigé » What is left out stays as it is.' })
export class UpdateMicroDistrictInput extends VersionedInput {
  @Field(() => ID, { description: 'The micro-district.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 200 characters at most, once in the commune.' })
  name?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Stand corrigé » What is left out stays as it is.' })
export class UpdateStandInput extends VersionedInput {
  @Field(() => ID, { description: 'The stand.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The micro-district.' })
  microDistrictId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held, today at the latest.' })
  heldOn?: string | null;

  @Field(() => [StandHolder], { nullable: true, description: 'Who held it, at least one.' })
  heldBy?: StandHolder[] | null;

  @Field(() => Int, { nullable: true, description: 'How many persons were met.' })
  contacts?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them for the first time.' })
  firstContacts?: number | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({
  description: '« Besoin entendu corrigé » What is left out stays as it is; what came of it is said apart.',
})
export class UpdateHeardNeedInput extends VersionedInput {
  @Field(() => ID, { description: 'The heard need.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What was said, 10,000 characters at most; nobody is named.' })
  text?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}
