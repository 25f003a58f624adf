import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { DeclineGround } from '#shared/graphql/EngagementState.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { DecidingBody } from '../consents/Act.js';

/** An answer to an initiative: the first one of the commune, or another in place of the last. */
@InputType()
abstract class AnswerInput extends KeyedInput {
  @Field(() => ID, { description: 'The initiative, of the commune’s own agglomeration.' })
  initiativeId!: string;

  @Field(() => Int, {
    description: 'Version of the commune’s last word on this initiative; 0 where it has said nothing.',
  })
  expectedVersion!: number;
}

const localVersion = 'What the initiative becomes in this commune, 10,000 characters at most.';

@InputType({ description: '« Engagement » The commune takes part in an initiative of its agglomeration.' })
export class EngageInInitiativeInput extends AnswerInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it decided so: today unless told.' })
  engagedOn?: string | null;

  @Field(() => DecidingBody, { description: 'Who decided.' })
  body!: DecidingBody;

  @Field(() => String, { nullable: true, description: 'Reference of the act, 200 characters at most.' })
  actReference?: string | null;

  @Field(() => String, { nullable: true, description: localVersion })
  localVersion?: string | null;
}

@InputType({ description: '« Réponse négative » The commune does not take part: an answer like any other.' })
export class DeclineInitiativeInput extends AnswerInput {
  @Field(() => DeclineGround, { description: 'Why.' })
  ground!: DeclineGround;

  @Field(() => String, { nullable: true, description: 'What it wants to add, 10,000 characters at most.' })
  reason?: string | null;
}

@InputType({
  description: '« Version locale » What an initiative becomes in the commune, in place of what was written.',
})
export class DescribeEngagementInput extends VersionedInput {
  @Field(() => ID, { description: 'The engagement.' })
  id!: string;

  @Field(() => String, { nullable: true, description: localVersion })
  localVersion?: string | null;
}

@InputType({ description: '« Retrait » The commune no longer takes part; it may engage again at any time.' })
export class WithdrawEngagementInput extends VersionedInput {
  @Field(() => ID, { description: 'The engagement.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why, if it wants to say so; 10,000 characters at most.' })
  reason?: string | null;
}
