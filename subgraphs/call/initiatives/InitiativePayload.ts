import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Initiative } from './Initiative.js';

@ObjectType({ description: '« Démarche enregistrée » The initiative as it is now, or what stopped the change.' })
export class InitiativePayload {
  @Field(() => Initiative, { nullable: true, description: 'The initiative; null when there is a problem.' })
  initiative!: Initiative | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
