import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Theme } from '../actions/Theme.js';
import { type Owned, OwnedEntity } from '../communes/OwnedEntity.js';
import { FollowUp } from './FollowUp.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Besoin entendu » What inhabitants said they need at a stand, what came of it, and by when.',
})
export class HeardNeed extends OwnedEntity {
  @Field(() => String, { nullable: true, description: 'What was said, without anything that would name a person.' })
  text?: string | null;

  @Field(() => Theme, { nullable: true, description: 'What it is mainly about.' })
  theme?: Theme | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the stand.' })
  heardOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which something must have come of it.' })
  deadline?: string | null;

  @Field(() => FollowUp, { nullable: true, description: 'What came of it.' })
  followUp?: FollowUp | null;

  @Field(() => String, { nullable: true, description: 'What inhabitants were answered.' })
  answer?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day something first came of it; null until then.' })
  answeredOn?: string | null;
}

export type HeardNeedRow = Owned &
  Omit<HeardNeed, keyof Owned> & {
    readonly standId: string;
    readonly heardOn: string;
    readonly deadline: string;
    readonly followUp: FollowUp;
    readonly answer: string | null;
    readonly answeredOn: string | null;
    readonly actionId: string | null;
    readonly contractId: string | null;
    readonly projectId: string | null;
  };

export const HeardNeedConnection = connectionOf(() => HeardNeed, 'HeardNeed', 'Besoins entendus');
