import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Presentation } from './Presentation.js';
import { SteeringTeam } from './SteeringTeam.js';
import { Training } from './Training.js';

const problems = 'Empty when the change was made; otherwise nothing was written.';

@ObjectType({ description: '« Présentation enregistrée » The presentation, or what stopped the change.' })
export class PresentationPayload {
  @Field(() => Presentation, { nullable: true, description: 'The presentation; null when there is a problem.' })
  presentation!: Presentation | null;

  @Field(() => [Problem], { description: problems })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Formation changée » The training as it is now, or what stopped the change.' })
export class TrainingPayload {
  @Field(() => Training, { nullable: true, description: 'The training; null when there is a problem.' })
  training!: Training | null;

  @Field(() => [Problem], { description: problems })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Équipe changée » The steering team on the day of the change, or what stopped it.' })
export class SteeringTeamPayload {
  @Field(() => SteeringTeam, {
    nullable: true,
    description: 'The team from the day the change holds; null when there is a problem, or when nobody is left.',
  })
  steeringTeam!: SteeringTeam | null;

  @Field(() => [Problem], { description: problems })
  problems!: readonly Problem[];
}
