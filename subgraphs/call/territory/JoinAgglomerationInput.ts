import { Field, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Adhésion » A commune that joins the agglomeration the actor acts for.' })
export class JoinAgglomerationInput extends KeyedInput {
  @Field(() => InseeScalar, { description: 'The commune.' })
  commune!: string;

  @Field(() => DateScalar, { description: 'First day; the membership before it ends on its eve.' })
  since!: string;

  @Field(() => String, { description: 'Reference of the act, such as the prefect’s order; 200 characters at most.' })
  actReference!: string;

  @Field(() => DateScalar, { description: 'The day of the act; not to come, and not after the first day.' })
  decidedOn!: string;
}
