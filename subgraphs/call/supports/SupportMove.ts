import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { SupportEndReason, SupportState } from '#shared/graphql/SupportStates.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

export enum SupportSide {
  COMMUNE = 'COMMUNE',
  AGGLOMERATION = 'AGGLOMERATION',
}
registerEnumType(SupportSide, {
  name: 'SupportSide',
  description: '« Côté » Whose act moved a support: its communes’ word, or its agglomeration’s decision.',
});

@ObjectType({ simpleResolvers: true, description: '« Étape d’un appui » A state a support came to.' })
export class SupportMove {
  @Field(() => SupportState, { description: 'The state it came to.' })
  state!: SupportState;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => SupportSide, {
    nullable: true,
    description:
      'By whose act; null where the calendar or a membership ended it, and for what was taken over as it stood.',
  })
  by!: SupportSide | null;

  @Field(() => SupportEndReason, { nullable: true, description: 'Why it was over then; null while it was not.' })
  endReason!: SupportEndReason | null;

  @Field(() => String, { nullable: true, description: 'What the agglomeration wrote of this step.' })
  reason!: string | null;
}
