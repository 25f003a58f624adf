import { Directive, Field, ObjectType } from '../decorators.js';
import { Problem } from '../Problem.js';
import { Mandate } from './Mandate.js';

@Directive('@shareable')
@ObjectType({ description: '« Mandat changé » The mandate as it is now, or what stopped the change.' })
export class MandatePayload {
  @Field(() => Mandate, { nullable: true, description: 'Null when there is a problem.' })
  mandate!: Mandate | null;

  @Field(() => [Problem], { description: 'Empty when the change was made.' })
  problems!: Problem[];
}
