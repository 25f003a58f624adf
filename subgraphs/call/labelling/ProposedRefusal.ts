import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Refus proposé » A refusal that one post of the agglomeration proposed and another has still to look at; it is nobody else’s to see.',
})
export class ProposedRefusal {
  @Field(() => String, { description: 'The reason the communes would read.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;
}
