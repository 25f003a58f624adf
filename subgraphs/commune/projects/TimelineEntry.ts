import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

export enum TimelineScale {
  COMMUNE = 'COMMUNE',
  AGGLOMERATION = 'AGGLOMERATION',
  POLE = 'POLE',
}
registerEnumType(TimelineScale, {
  name: 'TimelineScale',
  description: '« Échelon d’un évènement » Who did it: a commune, the agglomeration, the pole.',
});

export enum TimelineEvent {
  CREATED = 'CREATED',
  SHARED = 'SHARED',
  CO_CARRIER_CONFIRMED = 'CO_CARRIER_CONFIRMED',
  CO_CARRIER_DECLINED = 'CO_CARRIER_DECLINED',
  CO_CARRIER_LEFT = 'CO_CARRIER_LEFT',
  PROPOSED = 'PROPOSED',
  REOPENED = 'REOPENED',
  WITHDRAWN = 'WITHDRAWN',
  CONSENT_GRANTED = 'CONSENT_GRANTED',
  CONSENT_REFUSED = 'CONSENT_REFUSED',
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  RECEIVED = 'RECEIVED',
  ADMISSIBLE = 'ADMISSIBLE',
  UNDER_REVIEW = 'UNDER_REVIEW',
  LABELLED = 'LABELLED',
  TO_MATURE = 'TO_MATURE',
  NOT_RETAINED = 'NOT_RETAINED',
  FOLLOWED = 'FOLLOWED',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  ALLOCATION_ENDED = 'ALLOCATION_ENDED',
}
registerEnumType(TimelineEvent, {
  name: 'TimelineEvent',
  description:
    '« Évènement d’un projet » What the communes did; from RECEIVED on, where the agglomeration put the file; ALLOCATION_ENDED, that a post of the pole works there no longer.',
});

@ObjectType({
  simpleResolvers: true,
  description: '« Évènement » One thing that happened to a project, as the commune scale knows it by itself.',
})
export class TimelineEntry {
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => TimelineScale, { description: 'Who did it.' })
  scale!: TimelineScale;

  @Field(() => TimelineEvent, { description: 'What was done.' })
  what!: TimelineEvent;

  @Field(() => String, {
    nullable: true,
    description: 'The reason given, or the commune that answered or consented, or the allocation and why it ended.',
  })
  detail!: string | null;
}
