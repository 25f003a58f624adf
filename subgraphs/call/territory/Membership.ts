import { connectionOf } from '#shared/graphql/connection.js';
import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({ description: '« Adhésion » A commune belongs to an agglomeration from a day until its next membership.' })
export class Membership {
  @Field(() => DateScalar, {
    description: 'First day; where the source only proves the membership at a later day, that day.',
  })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, the eve of the commune’s next membership or of its departure; null while none follows.',
  })
  until!: string | null;

  @Field(() => Source, { description: 'Where the membership is stated.' })
  source!: Source;

  readonly insee!: string;
  readonly siren!: string;
}

export const MembershipConnection = connectionOf(() => Membership, 'Membership', 'Adhésions');
