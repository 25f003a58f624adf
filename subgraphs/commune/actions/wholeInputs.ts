import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionFields } from './actionInputs.js';
import { Pillar } from './Pillar.js';
import { Theme } from './Theme.js';
import { MilestoneInput } from './Trajectory.js';

@InputType({ description: '« Appréciation d’un pilier » A rating and what shows it.' })
export class PillarRatingInput {
  @Field(() => Pillar, { description: 'The pillar.' })
  pillar!: Pillar;

  @Field(() => Int, { description: 'From 0 (not at all) to 4 (fully).' })
  rating!: number;

  @Field(() => String, { description: 'What shows it, 10,000 characters at most.' })
  evidence!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was judged: today unless told.' })
  ratedOn?: string | null;
}

@InputType({ description: '« Piliers d’une action » The pillars judged now; those not given stay as they are.' })
export class RateActionPillarsInput extends VersionedInput {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => [PillarRatingInput], { description: 'One rating for each pillar judged.' })
  ratings!: PillarRatingInput[];
}

@InputType({ description: '« Trajectoire d’une action » The whole trajectory, in place of the one before.' })
export class SetActionTrajectoryInput extends VersionedInput {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The situation it starts from, 10,000 characters at most.' })
  start?: string | null;

  @Field(() => String, { nullable: true, description: 'The situation wished for, 10,000 characters at most.' })
  wished?: string | null;

  @Field(() => [MilestoneInput], { defaultValue: [], description: 'Its steps, 50 at most.' })
  milestones!: MilestoneInput[];
}

@InputType({ description: '« Démarche d’une action » The initiative that an action belongs to.' })
export class SetActionInitiativeInput extends VersionedInput {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The initiative of the commune’s agglomeration; null for none.' })
  initiativeId?: string | null;
}

@InputType({ description: '« Revue d’une action » A review added to the action’s history.' })
export class ReviewActionInput extends VersionedInput {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the review: today unless told.' })
  reviewedOn?: string | null;

  @Field(() => String, { description: 'The objective looked at, 10,000 characters at most.' })
  objective!: string;

  @Field(() => String, { description: 'The margin of progress found, 10,000 characters at most.' })
  margin!: string;

  @Field(() => [String], { description: 'What is improved in consequence, at least one.' })
  improvements!: string[];
}

@InputType({
  description: '« Action d’une application » An action under the id an application gave it: recorded, or changed.',
})
export class UpsertActionByExternalIdInput extends ActionFields {
  @Field(() => String, { description: 'The application, 200 characters at most.' })
  system!: string;

  @Field(() => String, { description: 'The id it gave, 200 characters at most; case counts.' })
  externalId!: string;

  @Field(() => ID, { nullable: true, description: 'An action recorded here that takes this id.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read, 0 for an action that is not there yet; without it the application wins.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => ActionPhase, { nullable: true, description: 'How far it is; IDEA for a new action unless told.' })
  phase?: ActionPhase | null;
}
