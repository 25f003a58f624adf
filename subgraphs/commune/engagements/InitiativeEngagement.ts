import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DeclineGround, EngagementState } from '#shared/graphql/EngagementState.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { DecidingBody } from '../consents/Act.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Engagement dans une démarche » A commune’s own word on an initiative of its agglomeration; nobody else writes it.',
})
export class InitiativeEngagement {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => EngagementState, { nullable: true, description: 'What the commune answered last.' })
  state?: EngagementState | null;

  @Field(() => DeclineGround, { nullable: true, description: 'Why it does not take part, when it DECLINED.' })
  ground?: DeclineGround | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which this answer holds.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it last engaged; null when it never did.' })
  engagedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it withdrew, while it has not come back.' })
  withdrawnOn?: string | null;

  @Field(() => DecidingBody, { nullable: true, description: 'Who engaged the commune; null when it never did.' })
  body?: DecidingBody | null;

  @Field(() => String, { nullable: true, description: 'Reference of the act, such as "DELIB-2026-041", if one.' })
  actReference?: string | null;

  @Field(() => String, { nullable: true, description: 'What the initiative becomes in this commune, in its words.' })
  localVersion?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says of declining or withdrawing, if it says so.' })
  reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** An engagement as its row is read. */
export type EngagementRow = {
  readonly [Name in keyof InitiativeEngagement]-?: Exclude<InitiativeEngagement[Name], undefined>;
} & {
  readonly insee: string;
  readonly initiativeId: string;
  readonly state: EngagementState;
  readonly since: string;
  readonly version: number;
};

export const InitiativeEngagementConnection = connectionOf(
  () => InitiativeEngagement,
  'InitiativeEngagement',
  'Engagements dans des démarches',
);
