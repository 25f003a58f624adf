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
  SUPPORT_OFFERED = 'SUPPORT_OFFERED',
  SUPPORT_CONSENTED = 'SUPPORT_CONSENTED',
  SUPPORT_ACTIVE = 'SUPPORT_ACTIVE',
  SUPPORT_CLOSED = 'SUPPORT_CLOSED',
  SUPPORT_REFUSED = 'SUPPORT_REFUSED',
  SUPPORT_INTERRUPTED = 'SUPPORT_INTERRUPTED',
  QUESTION_ASKED = 'QUESTION_ASKED',
  QUESTION_ANSWERED = 'QUESTION_ANSWERED',
  QUESTION_CLOSED = 'QUESTION_CLOSED',
  LABEL_COMMITMENT_PLANNED = 'LABEL_COMMITMENT_PLANNED',
  LABEL_COMMITMENT_KEPT = 'LABEL_COMMITMENT_KEPT',
  LABEL_COMMITMENT_PARTLY = 'LABEL_COMMITMENT_PARTLY',
  LABEL_COMMITMENT_NOT_KEPT = 'LABEL_COMMITMENT_NOT_KEPT',
  CO_FUNDING_PROPOSED = 'CO_FUNDING_PROPOSED',
  CO_FUNDING_DELIBERATED_BY_ONE = 'CO_FUNDING_DELIBERATED_BY_ONE',
  CO_FUNDING_COMMITTED = 'CO_FUNDING_COMMITTED',
  CO_FUNDING_PAID_PART = 'CO_FUNDING_PAID_PART',
  CO_FUNDING_PAID = 'CO_FUNDING_PAID',
  CO_FUNDING_ENDED = 'CO_FUNDING_ENDED',
  CO_FUNDING_REFUSED = 'CO_FUNDING_REFUSED',
  CO_FUNDING_CANCELLED = 'CO_FUNDING_CANCELLED',
  ADVICE_FOLLOWED = 'ADVICE_FOLLOWED',
  ADVICE_SET_ASIDE = 'ADVICE_SET_ASIDE',
}
registerEnumType(TimelineEvent, {
  name: 'TimelineEvent',
  description:
    '« Évènement d’un projet » What the communes did; from RECEIVED on, where the agglomeration put the file; ALLOCATION_ENDED, that a post of the pole works there no longer; QUESTION_…, what was asked of the communes and answered; LABEL_COMMITMENT_…, what they owe in return of the label and what became of it; CO_FUNDING_…, where a fonds de concours of the agglomeration stands; ADVICE_…, what a commune decided on what the rule of subsidiarity advised it.',
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
    description:
      'The reason given, or the commune that answered or consented, or the allocation and why it ended, or the support and why it ended, or the fonds de concours, its amount and why, or the commune, the verdict, the rule’s version and why it was set aside.',
  })
  detail!: string | null;
}
