import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Proposition reçue » What the lead commune sent, as of its reception; the project itself stays with the commune.',
})
export class ProposalReceipt {
  @Field(() => String, { description: 'The project’s title as proposed.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Day of the proposal, as the commune states it.' })
  proposedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it arrived here.' })
  receivedAt!: Date;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the withdrawal, as the commune states it.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the commune withdrew it.' })
  withdrawalReason!: string | null;

  readonly lead!: string;
  readonly others!: readonly string[];
}
