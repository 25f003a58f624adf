import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';

@InputType({ description: '« Nouvelle expérimentation » An experiment of the commune the actor acts for.' })
export class CreateExperimentInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => String, { description: 'What is expected, 10,000 characters at most.' })
  hypothesis!: string;

  @Field(() => Theme, { description: 'What it is mainly about.' })
  theme!: Theme;

  @Field(() => DateScalar, { nullable: true, description: 'The day it began: today unless told.' })
  startedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'An action of the commune that it belongs to.' })
  actionId?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({
  description: '« Expérimentation modifiée » What is absent stays as it is; its lessons are seen and sorted like it.',
})
export class UpdateExperimentInput extends VersionedInput {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is expected, 10,000 characters at most; it no longer changes once the experiment has ended.',
  })
  hypothesis?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => ID, { nullable: true, description: 'An action of the commune; null for none.' })
  actionId?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see the experiment and its lessons.' })
  visibility?: Visibility | null;
}

@InputType({ description: '« Fin d’une expérimentation » How it ended and what it taught.' })
export class EndExperimentInput extends VersionedInput {
  @Field(() => ID, { description: 'The experiment.' })
  id!: string;

  @Field(() => ExperimentOutcome, { description: 'How it ended; inconclusive is a normal end.' })
  outcome!: ExperimentOutcome;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended: today unless told.' })
  endedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it taught, 10,000 characters at most; INCONCLUSIVE needs it.',
  })
  lesson?: string | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'Who may see the experiment and its lesson from now on; as before unless told.',
  })
  visibility?: Visibility | null;
}

@InputType({ description: '« Réemploi d’un enseignement » What the actor’s commune does with another’s lesson.' })
export class ReuseLessonInput extends KeyedInput {
  @Field(() => ID, { description: 'A PUBLIC lesson of another commune.' })
  lessonId!: string;

  @Field(() => String, { description: 'What the commune does with it, 10,000 characters at most.' })
  how!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since which day: today unless told.' })
  reusedOn?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.SHARED, description: 'Who may see it.' })
  visibility!: Visibility;
}
