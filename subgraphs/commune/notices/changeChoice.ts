import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { askConfirmation, insertChoice, ownChoice, updateChoice } from './choiceStore.js';
import { type ChosenValues, decideChoice } from './decideChoice.js';
import { firstChoice } from './NoticeChoice.js';
import type { EraseNoticeAddressInput, SetNoticeChoiceInput } from './noticeInputs.js';

/** Its journal row says that a choice changed, and nothing of it: it is a person's, not the commune's. */
export async function setNoticeChoice(context: RequestContext, input: SetNoticeChoiceInput): Promise<Outcome> {
  return await change(context, 'setNoticeChoice', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const before = await ownChoice(manager, true);
    checkVersion(before?.version ?? 0, input.expectedVersion);
    const decided = decideChoice(before ?? firstChoice, input, { newAddressId: randomUUID(), today: dayOf(now) });
    refuseIf(decided.obstacles);
    const id = before?.id ?? newId();
    const written = columnsOf(decided.values);
    if (before === null) await insertChoice(manager, { id, insee: tenant, subject: context.actor.subject }, written);
    const version = before === null ? 1 : await updateChoice(manager, id, now, written);
    const { addressId } = decided.values;
    if (decided.asksConfirmation && addressId !== null) {
      await askConfirmation(manager, { id, insee: tenant, addressId });
    }
    await record({ entity: 'NoticeChoice', id, verb: 'UPDATE', visibility: 'PRIVATE' });
    return { entityId: id, version };
  });
}

/** Erases the address: mails that wait for it are never sent, and links to it do nothing any more. */
export async function eraseNoticeAddress(context: RequestContext, input: EraseNoticeAddressInput): Promise<Outcome> {
  return await change(context, 'eraseNoticeAddress', input, async ({ manager, record }) => {
    const before = await ownChoice(manager, true);
    checkVersion(before?.version ?? 0, input.expectedVersion);
    if (before === null || before.address === null) throw new Refused([{ kind: 'AlreadyDone', message: noAddress }]);
    const version = await updateChoice(manager, before.id, new Date(), [
      ['address', null],
      ['address_id', null],
      ['confirmed_at', null],
    ]);
    await record({ entity: 'NoticeChoice', id: before.id, verb: 'UPDATE', visibility: 'PRIVATE' });
    return { entityId: before.id, version };
  });
}

function columnsOf(values: ChosenValues): [string, unknown][] {
  return [
    ['address', values.address],
    ['address_id', values.addressId],
    ['confirmed_at', values.confirmedAt],
    ['language', values.language],
    ['at_once', values.atOnce],
    ['weekly', values.weekly],
    ['confirmations', values.confirmations],
    ['confirmations_on', values.confirmationsOn],
  ];
}

const noAddress = {
  fr: 'Aucune adresse n’est gardée\u00a0: rien n’est envoyé.',
  en: 'No address is kept: nothing is sent.',
};
