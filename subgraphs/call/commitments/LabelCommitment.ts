import { Field, ID, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';

export enum LabelCommitmentState {
  PLANNED = 'PLANNED',
  KEPT = 'KEPT',
  PARTLY = 'PARTLY',
  NOT_KEPT = 'NOT_KEPT',
}
registerEnumType(LabelCommitmentState, {
  name: 'LabelCommitmentState',
  description: '« Tenue d’un engagement » Planned, then kept, partly kept or not kept, as the agglomeration judges it.',
});

@ObjectType({ description: '« Appréciation » One judgement of a commitment, kept for ever; the last one counts.' })
export class LabelCommitmentJudgement {
  @Field(() => LabelCommitmentState, { description: 'What it came to.' })
  state!: LabelCommitmentState;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was judged.' })
  judgedAt!: Date;
}

@ObjectType({
  description: '« Engagement en retour » What the communes commit to in return of a label, and its follow-up.',
})
export class LabelCommitment {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What they will do.' })
  text!: string;

  @Field(() => DateScalar, { description: 'By when.' })
  dueOn!: string;

  @Field(() => LabelCommitmentState, { description: 'As last judged; PLANNED before.' })
  state!: LabelCommitmentState;

  @Field(() => [LabelCommitmentJudgement], { description: 'Every judgement, oldest first.' })
  judgements!: LabelCommitmentJudgement[];
}
