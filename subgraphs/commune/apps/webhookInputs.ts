import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { Webhook, WebhookKind } from './Webhook.js';

@InputType({ description: '« Nouveau rappel » Where an application of the commune wants to hear what.' })
export class RegisterWebhookInput extends KeyedInput {
  @Field(() => String, { description: 'An http or https address, 2,000 characters at most.' })
  url!: string;

  @Field(() => [WebhookKind], {
    defaultValue: [WebhookKind.PROPOSAL_RECEIVED, WebhookKind.PROPOSAL_DECIDED],
    description: 'What is to be told; what the agglomeration does of its proposals, unless told.',
  })
  kinds!: WebhookKind[];
}

@InputType({ description: '« Fin d’un rappel » Nothing more is sent.' })
export class EndWebhookInput extends VersionedInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;
}

@InputType({ description: '« Renvoi » Messages are sent again under their ids: those named, or all since an instant.' })
export class ReplayWebhookInput extends VersionedInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Recorded at this instant or later; of the messages named, if some are.',
  })
  since?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'These messages, 200 at most; all without it.' })
  deliveries?: string[] | null;
}

@ObjectType({ description: '« Rappel changé » The webhook as it is now, or what stopped the change.' })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook; null when there is a problem.' })
  webhook!: Webhook | null;

  @Field(() => String, {
    nullable: true,
    description:
      'At registration, and then only: the secret with which messages are signed. Keep it; nobody can read it again.',
  })
  secret!: string | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
