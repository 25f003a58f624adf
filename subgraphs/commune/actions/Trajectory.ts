import { Field, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({ simpleResolvers: true, description: '« Jalon » A step on the way, due and reached on a day.' })
export class Milestone {
  @Field(() => String, { nullable: true, description: 'What is to be reached.' })
  title!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reached; null until then.' })
  reachedOn!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Trajectoire » From where an action starts to where it wants to be, and the steps between.',
})
export class Trajectory {
  @Field(() => String, { nullable: true, description: 'The situation it starts from.' })
  start!: string | null;

  @Field(() => String, { nullable: true, description: 'The situation wished for.' })
  wished!: string | null;

  @Field(() => [Milestone], { nullable: true, description: 'Its steps, in the order the commune gave them.' })
  milestones!: Milestone[] | null;
}

@InputType({ description: '« Jalon » A step on the way.' })
export class MilestoneInput {
  @Field(() => String, { description: 'What is to be reached, 200 characters at most.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reached: today or before.' })
  reachedOn?: string | null;
}
