import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Action } from './Action.js';

@ObjectType({ description: '« Action changée » The action as it is now, or what stopped the change.' })
export class ActionPayload {
  @Field(() => Action, { nullable: true, description: 'The action; null when there is a problem.' })
  action!: Action | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
