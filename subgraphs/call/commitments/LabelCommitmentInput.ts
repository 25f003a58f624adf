import { Field, InputType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Engagement en retour » What the communes commit to in return of the label.' })
export class LabelCommitmentInput {
  @Field(() => String, { description: 'What they will do, 200 characters at most.' })
  text!: string;

  @Field(() => DateScalar, { description: 'By when, a day to come.' })
  dueOn!: string;
}
