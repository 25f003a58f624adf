import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { ListeningRound } from './ListeningRound.js';

@ObjectType({ description: '« Écoute changée » The round as it is now, or what stopped the change.' })
export class ListeningRoundPayload {
  @Field(() => ListeningRound, { nullable: true, description: 'The round; null when there is a problem.' })
  round!: ListeningRound | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
