import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { endWebhook, registerWebhook, replayWebhook } from './changeWebhook.js';
import { Webhook, WebhookConnection, type WebhookDelivery, WebhookDeliveryConnection } from './Webhook.js';
import { EndWebhookInput, RegisterWebhookInput, ReplayWebhookInput, WebhookPayload } from './webhookInputs.js';
import { deliveriesOfWebhooks, webhookList, webhooksById } from './webhookStore.js';

@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => WebhookConnection, { nullable: true, description: 'The webhooks of the actor’s commune, newest first.' })
  async webhooks(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext): Promise<Page<Webhook>> {
    return await webhookList(await context.manager(), page);
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Registers where an application of the commune hears what other scales do. Gives the secret, this once.',
  })
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput) input: RegisterWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const { outcome, secret } = await registerWebhook(context, input);
    return await payload(context, outcome, secret);
  }

  @Mutation(() => WebhookPayload, { nullable: true, description: 'Ends a webhook: nothing more is sent to it.' })
  async endWebhook(
    @Arg('input', () => EndWebhookInput) input: EndWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    return await payload(context, await endWebhook(context, input));
  }

  @Mutation(() => WebhookPayload, { nullable: true, description: 'Sends a webhook’s messages again, under their ids.' })
  async replayWebhook(
    @Arg('input', () => ReplayWebhookInput) input: ReplayWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    return await payload(context, await replayWebhook(context, input));
  }

  @FieldResolver(() => WebhookDeliveryConnection, { nullable: true, description: 'Its messages, newest first.' })
  deliveries(
    @Root() webhook: Webhook,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<WebhookDelivery>> {
    return context.load(deliveriesOfWebhooks, webhook.id, page);
  }
}

export function resolveWebhook(reference: { id: string }, context: RequestContext): Promise<Webhook | null> {
  return context.load(webhooksById, reference.id, undefined);
}

async function payload(
  context: RequestContext,
  { entityId, obstacles }: Outcome,
  secret: string | null = null,
): Promise<WebhookPayload> {
  return {
    webhook: entityId === null ? null : await context.load(webhooksById, entityId, undefined),
    secret,
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}
