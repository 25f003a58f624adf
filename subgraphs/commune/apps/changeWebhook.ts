import { v7 as newId } from 'uuid';
import { insertRow } from '#shared/database/versionedRow.js';
import { receiverAddress } from '#shared/exchange/reachableAddress.js';
import { newWebhookSecret } from '#shared/exchange/sendWebhook.js';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { EndWebhookInput, RegisterWebhookInput, ReplayWebhookInput } from './webhookInputs.js';
import { activeWebhooks, endWebhookRow, lockWebhook, replay } from './webhookStore.js';

const mostActive = 10;
const mostNamed = 200;

/** Registers where an application hears of the commune. The secret is given this once: a replay does not know it. */
export async function registerWebhook(
  context: RequestContext,
  input: RegisterWebhookInput,
): Promise<{ readonly outcome: Outcome; readonly secret: string | null }> {
  let secret: string | null = null;
  const outcome = await change(context, 'registerWebhook', input, async ({ manager, tenant, record }) => {
    const url = receiverAddress(input.url);
    if (url === null) throw new Refused([wrongAddress]);
    refuseIf(input.kinds.length === 0 ? [noKind] : []);
    refuseIf((await activeWebhooks(manager, tenant)) < mostActive ? [] : [tooMany]);
    const id = newId();
    const made = newWebhookSecret();
    await insertRow(manager, 'webhook', [
      ['id', id],
      ['insee', tenant],
      ['url', url],
      ['secret', made],
      ['kinds', [...new Set(input.kinds)]],
    ]);
    await record({ entity: 'Webhook', id, verb: 'CREATE', visibility: 'PRIVATE', change: { url, kinds: input.kinds } });
    secret = made;
    return { entityId: id, version: 1 };
  });
  return { outcome, secret };
}

export async function endWebhook(context: RequestContext, input: EndWebhookInput): Promise<Outcome> {
  return await change(context, 'endWebhook', input, async ({ manager, record }) => {
    const { id, version, endedAt } = await lockWebhook(manager, input.id);
    checkVersion(version, input.expectedVersion);
    if (endedAt !== null) throw new Refused([{ kind: 'AlreadyDone', message: alreadyEnded }]);
    await endWebhookRow(manager, id, new Date());
    await record({ entity: 'Webhook', id, verb: 'END', visibility: 'PRIVATE' });
    return { entityId: id, version: version + 1 };
  });
}

export async function replayWebhook(context: RequestContext, input: ReplayWebhookInput): Promise<Outcome> {
  return await change(context, 'replayWebhook', input, async ({ manager, record }) => {
    const { id, version, endedAt } = await lockWebhook(manager, input.id);
    checkVersion(version, input.expectedVersion);
    refuseIf(endedAt === null ? [] : [broken('WEBHOOK_IS_ACTIVE', ['input', 'id'], ended)]);
    const { since = null, deliveries = null } = input;
    refuseIf(since === null && deliveries === null ? [nothingNamed] : []);
    refuseIf((deliveries?.length ?? 0) > mostNamed ? [tooManyNamed] : []);
    await replay(manager, id, { since, deliveries });
    await record({ entity: 'Webhook', id, verb: 'REPLAY', visibility: 'PRIVATE', change: { since, deliveries } });
    return { entityId: id, version: version + 1 };
  });
}

const wrongAddress = invalid(['input', 'url'], {
  fr: 'Donnez une adresse http ou https publique, sans mot de passe, de 2\u00a0000 caractères au plus.',
  en: 'Give a public http or https address, without a password, of 2,000 characters at most.',
});
const noKind = invalid(['input', 'kinds'], {
  fr: 'Choisissez au moins un objet\u00a0: sans lui, rien ne serait envoyé.',
  en: 'Choose at least one kind: without it nothing would be sent.',
});
const tooMany = broken('WEBHOOKS_ARE_FEW', ['input'], {
  fr: `Votre commune a déjà ${mostActive} rappels actifs\u00a0: mettez fin à l’un d’eux.`,
  en: `Your commune has ${mostActive} active webhooks already: end one of them.`,
});
const nothingNamed = invalid(['input', 'since'], {
  fr: 'Dites quels messages renvoyer\u00a0: depuis quand, ou lesquels.',
  en: 'Say which messages to send again: since when, or which ones.',
});
const tooManyNamed = invalid(['input', 'deliveries'], {
  fr: `Nommez ${mostNamed} messages au plus, ou dites depuis quand.`,
  en: `Name ${mostNamed} messages at most, or say since when.`,
});
const alreadyEnded = { fr: 'Ce rappel est déjà terminé.', en: 'This webhook has ended already.' };
const ended = {
  fr: 'Ce rappel est terminé\u00a0: enregistrez-en un autre pour recevoir de nouveau.',
  en: 'This webhook has ended: register another to receive again.',
};
