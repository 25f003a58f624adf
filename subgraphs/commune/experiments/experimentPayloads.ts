import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Experiment } from './Experiment.js';
import { Lesson } from './Lesson.js';

@ObjectType({ description: '« Expérimentation changée » The experiment as it is now, or what stopped the change.' })
export class ExperimentPayload {
  @Field(() => Experiment, { nullable: true, description: 'The experiment; null when there is a problem.' })
  experiment!: Experiment | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Enseignement réemployé » The lesson as it is now, or what stopped the change.' })
export class LessonPayload {
  @Field(() => Lesson, { nullable: true, description: 'The lesson; null when there is a problem.' })
  lesson!: Lesson | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
