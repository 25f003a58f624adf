import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

export enum WebhookKind {
  PROPOSAL_RECEIVED = 'PROPOSAL_RECEIVED',
  PROPOSAL_DECIDED = 'PROPOSAL_DECIDED',
  ALLOCATION_ENDED = 'ALLOCATION_ENDED',
  CO_CARRYING_ASKED = 'CO_CARRYING_ASKED',
  CO_CARRYING_ANSWERED = 'CO_CARRYING_ANSWERED',
  QUESTION_ASKED = 'QUESTION_ASKED',
  SUPPORT_CHANGED = 'SUPPORT_CHANGED',
  CO_FUNDING_CHANGED = 'CO_FUNDING_CHANGED',
}
registerEnumType(WebhookKind, {
  name: 'WebhookKind',
  description:
    '« Objet d’un rappel » What is told: an agglomeration received a proposal of the commune, or decided on it; the pole’s post no longer works on its project; another commune asks it to carry a project, or answers that it does, does not, or leaves; an agglomeration asks something of a proposal, or closes its question; a support of it, or its fonds de concours, is in another state.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    '« Envoi d’un rappel » One message to an application: sent at least once, in order, until it is received.',
})
export class WebhookDelivery {
  @Field(() => ID, { description: 'The message’s id, the same however often it is sent.' })
  id!: string;

  @Field(() => WebhookKind, { description: 'What it tells.' })
  kind!: WebhookKind;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the application received it; null while it waits.',
  })
  deliveredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed, such as HTTP_500.' })
  lastError!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Rappel » Where an application of the commune hears what other scales did (Standard Webhooks).',
})
export class Webhook {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Where messages are sent.' })
  url?: string | null;

  @Field(() => [WebhookKind], { nullable: true, description: 'What is told.' })
  kinds?: WebhookKind[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was registered.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended; null while it is active.' })
  endedAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;
}

/** A webhook as its row is read: never with its secret. */
export type WebhookRow = { readonly [Name in keyof Webhook]-?: Exclude<Webhook[Name], undefined> } & {
  readonly version: number;
};

export const WebhookConnection = connectionOf(() => Webhook, 'Webhook', 'Rappels');
export const WebhookDeliveryConnection = connectionOf(() => WebhookDelivery, 'WebhookDelivery', 'Envois d’un rappel');
