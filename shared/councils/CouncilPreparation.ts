import { Directive, Field, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { DateScalar } from '../graphql/scalars.js';
import { CouncilMeeting } from './CouncilMeeting.js';

export enum PreparationKind {
  DRAFT = 'DRAFT',
  CONVOCATION = 'CONVOCATION',
  COUNCIL = 'COUNCIL',
  TRANSMISSION = 'TRANSMISSION',
}
registerEnumType(PreparationKind, {
  name: 'PreparationKind',
  description:
    '« Étape d’une délibération » Writing it, calling the council, deliberating, publishing and transmitting.',
});

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Étape à tenir » What is to be done for a deliberation, and by when.',
})
export class PreparationStep {
  @Field(() => PreparationKind, { description: 'What is to be done.' })
  kind!: PreparationKind;

  @Field(() => DateScalar, { description: 'The last day for it.' })
  by!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text it comes from, to be confirmed by a jurist; null for the draft, whose week ahead of the call is a margin of ours.',
  })
  article!: string | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Préparation du conseil » Which council can still deliberate before a need begins, and what to have ready by when.',
})
export class CouncilPreparation {
  @Field(() => CouncilMeeting, {
    nullable: true,
    description:
      'The last council before the need’s first day that can still be called; the first one where the need has no window; null where it is too late.',
  })
  council!: CouncilMeeting | null;

  @Field(() => [PreparationStep], {
    description: 'What to do for that council, or for the next one where it is too late, in its order.',
  })
  steps!: readonly PreparationStep[];

  @Field(() => Boolean, { description: 'True where no council that can still be called comes before the need begins.' })
  tooLate!: boolean;

  @Field(() => CouncilMeeting, {
    nullable: true,
    description: 'Where it is too late: the first council that can still be called, which comes after the need began.',
  })
  next!: CouncilMeeting | null;

  @Field(() => Boolean, { description: 'Where it is too late: whether that next council comes before the need ends.' })
  nextIsInWindow!: boolean;
}
