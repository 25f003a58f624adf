import { Field, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({
  description: '« Retrait » A member that leaves the agglomeration the actor acts for, for none of the territory.',
})
export class LeaveAgglomerationInput extends KeyedInput {
  @Field(() => InseeScalar, { description: 'The commune.' })
  commune!: string;

  @Field(() => DateScalar, { description: 'First day on which it is a member no longer.' })
  since!: string;

  @Field(() => String, { description: 'Reference of the act, such as the prefect’s order; 200 characters at most.' })
  actReference!: string;

  @Field(() => DateScalar, { description: 'The day of the act; not to come, and not after that first day.' })
  decidedOn!: string;
}
