import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { AgglomerationTraining } from './AgglomerationTraining.js';

@ObjectType({ description: '« Formation enregistrée » The training, or what stopped the change.' })
export class AgglomerationTrainingPayload {
  @Field(() => AgglomerationTraining, { nullable: true, description: 'As it is now; null when there is a problem.' })
  training!: AgglomerationTraining | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
