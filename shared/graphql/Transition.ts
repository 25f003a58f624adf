import { Directive, Field, ObjectType } from './decorators.js';

@Directive('@shareable')
@ObjectType({ description: '« Transition » A move of a lifecycle, open or closed, and why.' })
export class Transition {
  @Field(() => String, { description: 'The state or phase it leads to.' })
  to!: string;

  @Field(() => Boolean, { description: 'True when the move can be made now.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is closed and what would open it; null when open.' })
  reason!: string | null;
}
