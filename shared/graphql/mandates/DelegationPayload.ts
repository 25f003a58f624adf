import { Directive, Field, ObjectType } from '../decorators.js';
import { Problem } from '../Problem.js';
import { Delegation } from './Delegation.js';

@Directive('@shareable')
@ObjectType({ description: '« Délégation changée » The delegation as it is now, or what stopped the change.' })
export class DelegationPayload {
  @Field(() => Delegation, { nullable: true, description: 'Null when there is a problem.' })
  delegation!: Delegation | null;

  @Field(() => [Problem], { description: 'Empty when the change was made.' })
  problems!: Problem[];
}
