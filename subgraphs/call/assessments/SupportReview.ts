import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { SubsidiarityAssessment } from '#shared/graphql/SubsidiarityAssessment.js';
import { SirenScalar } from '#shared/graphql/scalars.js';
import { Support, type SupportRow } from '../supports/Support.js';

@Directive('@key(fields: "siren")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Examen des appuis » All that an agglomeration offers, has promised or gives, examined at once by the rule of active subsidiarity.',
})
export class SupportReview {
  @Field(() => SirenScalar, { description: 'SIREN of the agglomeration.' })
  siren!: string;
}

/** What the planner brings of each open support, in the order in which this scale told them: it may not name them. */
export interface HeardReview {
  readonly openSupports?: readonly Support[] | null;
}

@ObjectType({ description: '« Appui examiné » A support with what the rule says of it.' })
export class AssessedSupport {
  @Field(() => Support, { description: 'The support.' })
  support!: SupportRow | Support;

  @Field(() => SubsidiarityAssessment, { description: 'What the rule says of it.' })
  assessment!: SubsidiarityAssessment;
}

export const AssessedSupportConnection = connectionOf(() => AssessedSupport, 'AssessedSupport', 'Appuis examinés');
