import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { LabellingState } from './LabellingState.js';

registerEnumType(LabellingState, {
  name: 'LabellingState',
  description: '« État de la labellisation » Where a proposal stands in the agglomeration’s hands.',
  valuesConfig: {
    RECEIVED: { description: '« Reçue » In the inbox.' },
    ADMISSIBLE: { description: '« Recevable » Complete, and the agglomeration’s business.' },
    UNDER_REVIEW: { description: '« En instruction » Being examined.' },
    LABELLED: { description: '« Labellisée » Given the label, with a reason.' },
    TO_MATURE: { description: '« À mûrir » Given back with a reason; a new proposal opens it again.' },
    NOT_RETAINED: { description: '« Non retenue » Refused, with a reason.' },
    FOLLOWED: { description: '« Suivie » Labelled and accompanied.' },
    EXPIRED: { description: '« Échue » The label has come to its end.' },
    SUSPENDED: { description: '« Suspendue » By the agglomeration, or by the commune’s withdrawal.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description: '« Labellisation » An agglomeration’s answer to a project that communes proposed to it.',
})
export class Labelling {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Agglomeration, year of reception and number, such as "CALL-2026-017".',
  })
  reference!: string | null;

  @Field(() => LabellingState, { nullable: true, description: 'Where it stands.' })
  state!: LabellingState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is in its present state; always given with LABELLED, TO_MATURE and NOT_RETAINED.',
  })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the proposal under way was received.' })
  receivedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the label; null without one.' })
  labelledOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the label; after it, it expires by itself.' })
  labelUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the support agreement that comes with the label.' })
  agreementReference!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for rows of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last change.' })
  updatedAt!: Date | null;
}

export const LabellingConnection = connectionOf(() => Labelling, 'Labelling', 'Labellisations');
