import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { DateScalar } from '../graphql/scalars.js';
import { Visibility } from '../graphql/Visibility.js';

export enum CouncilKind {
  COUNCIL = 'COUNCIL',
  BUREAU = 'BUREAU',
}
registerEnumType(CouncilKind, {
  name: 'CouncilKind',
  description: '« Nature de la séance » The council, which deliberates, or the bureau, which prepares.',
});

export enum CouncilState {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CouncilState, {
  name: 'CouncilState',
  description: '« État de la séance » To come, held, or cancelled.',
});

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Convocation » Until when members must be called, as the law says; to be confirmed by a jurist.',
})
export class Convocation {
  @Field(() => DateScalar, { description: 'The last day the call can leave.' })
  by!: string;

  @Field(() => Int, {
    description: 'Clear days between the call and the meeting, in days; neither of these two counts.',
  })
  clearDays!: number;

  @Field(() => String, { description: 'The text it comes from, such as "CGCT L2121-12".' })
  article!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Séance » A meeting of the calendar of councils: entered by its body, or estimated from the law alone and said so.',
})
export class CouncilMeeting {
  @Field(() => ID, { nullable: true, description: 'Stable identifier (UUIDv7); null for an estimate.' })
  id!: string | null;

  @Field(() => DateScalar, {
    description: 'The day it is held; for an estimate the last weekday of a quarter, by which the law wants a council.',
  })
  heldOn!: string;

  @Field(() => CouncilKind, { description: 'The council or the bureau.' })
  kind!: CouncilKind;

  @Field(() => CouncilState, { description: 'To come, held or cancelled.' })
  state!: CouncilState;

  @Field(() => Boolean, {
    description:
      'True where nobody entered a council and the law alone says that there is one (CGCT L2121-7, at least one a quarter): not a fact.',
  })
  estimated!: boolean;

  @Field(() => String, { nullable: true, description: 'What was written beside it, 200 characters at most.' })
  note!: string | null;

  @Field(() => Convocation, {
    nullable: true,
    description: 'Until when its members must be called; null for a bureau, for which the law sets no delay.',
  })
  convocation!: Convocation | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it; null for an estimate.' })
  visibility!: Visibility | null;

  @Field(() => Boolean, { description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Grows with each change; give it back as expectedVersion. Null for an estimate.',
  })
  version!: number | null;
}
