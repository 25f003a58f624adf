import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DeclineGround, EngagementState } from '#shared/graphql/EngagementState.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Engagement reçu » The last word of a commune on an initiative, as it came; the agglomeration never says it instead.',
})
export class EngagementReceipt {
  @Field(() => EngagementState, { description: 'What the commune answered.' })
  state!: EngagementState;

  @Field(() => DeclineGround, { nullable: true, description: 'Why it does not take part, when it DECLINED.' })
  ground!: DeclineGround | null;

  @Field(() => DateScalar, { description: 'The day from which the answer holds.' })
  since!: string;

  @Field(() => String, { nullable: true, description: 'Reference of the commune’s act, if one.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What the initiative becomes in the commune.' })
  localVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'What the commune says of declining or withdrawing.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it arrived: what was said later is not in it.' })
  receivedAt!: Date;
}

/** A receipt knows its commune and initiative. */
export type EngagementReceiptRow = EngagementReceipt & { readonly insee: string; readonly initiativeId: string };
