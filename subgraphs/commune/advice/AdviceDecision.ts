import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { SubsidiarityVerdict } from '#shared/graphql/SubsidiarityFinding.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';

export enum AdviceDecisionKind {
  FOLLOWED = 'FOLLOWED',
  SET_ASIDE = 'SET_ASIDE',
}
registerEnumType(AdviceDecisionKind, {
  name: 'AdviceDecisionKind',
  description: '« Décision sur l’avis » The commune follows what was advised, or sets it aside and says why.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    '« Décision sur un avis » What a commune decided on what it was advised: only ever added, the last one counts.',
})
export class AdviceDecision {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => AdviceDecisionKind, { description: 'What it decided.' })
  decision!: AdviceDecisionKind;

  @Field(() => String, { nullable: true, description: 'Why; always told when the advice was set aside.' })
  reason!: string | null;

  @Field(() => SubsidiarityVerdict, { description: 'The verdict it had before it.' })
  verdict!: SubsidiarityVerdict;

  @Field(() => String, { description: 'The version of the rule by which it was advised.' })
  rules!: string;

  @Field(() => DateScalar, { description: 'The day it was advised on.' })
  advisedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it decided.' })
  decidedAt!: Date;

  @Field(() => Int, { description: 'Which decision of this commune on this need it is, counted from 1.' })
  version!: number;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  /** INSEE code of the commune that decided. */
  readonly insee!: string;
  readonly needId!: string;
}

@InputType({
  description: '« Décision à enregistrer » What the actor’s commune decides on an advice that it was given.',
})
export class DecideAdviceInput extends KeyedInput {
  @Field(() => String, { description: 'The advice, by its `reference`.' })
  advice!: string;

  @Field(() => Int, { description: 'How many decisions of the commune on this need were read; 0 for the first.' })
  expectedVersion!: number;

  @Field(() => AdviceDecisionKind, { description: 'Followed, or set aside.' })
  decision!: AdviceDecisionKind;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 10,000 characters at most; asked for when the advice is set aside.',
  })
  reason?: string | null;
}

@ObjectType({ description: '« Décision enregistrée » The decision as it was recorded, or what stopped it.' })
export class AdviceDecisionPayload {
  @Field(() => AdviceDecision, { nullable: true, description: 'The decision; null when there is a problem.' })
  decision!: AdviceDecision | null;

  @Field(() => [Problem], { description: 'Empty when it was recorded; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
