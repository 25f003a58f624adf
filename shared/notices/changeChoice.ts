import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '../graphql/change.js';
import { broken, type Obstacle } from '../graphql/problems.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { dayOf } from '../graphql/today.js';
import type { Actor } from '../identity/Actor.js';
import { askConfirmation, insertChoice, ownChoice, updateChoice } from './choiceStore.js';
import { type ChosenValues, decideChoice } from './decideChoice.js';
import { firstChoiceOf } from './NoticeChoice.js';
import type { NoticeScale } from './NoticeScale.js';
import type { EraseNoticeAddressInput, SetNoticeChoiceInput } from './noticeInputs.js';

/** Its journal row says that a choice changed, and nothing of it: it is a person's, not the commune's. */
export async function setNoticeChoice(
  context: RequestContext,
  terms: NoticeScale,
  input: SetNoticeChoiceInput,
): Promise<Outcome> {
  return await change(context, terms.names.set, input, async ({ manager, tenant, record }) => {
    refuseIf(checkReader(terms, context.actor));
    const now = new Date();
    const before = await ownChoice(manager, true);
    checkVersion(before?.version ?? 0, input.expectedVersion);
    const decided = decideChoice(before ?? firstChoiceOf(terms.kinds), input, {
      newAddressId: randomUUID(),
      today: dayOf(now),
      told: terms.kinds,
    });
    refuseIf(decided.obstacles);
    const id = before?.id ?? newId();
    const written = columnsOf(decided.values);
    if (before === null) {
      const { actor } = context;
      await insertChoice(manager, { id, subject: actor.subject }, [...terms.ownerOf(actor), ...written]);
    }
    const version = before === null ? 1 : await updateChoice(manager, id, now, written);
    const { addressId } = decided.values;
    if (decided.asksConfirmation && addressId !== null) {
      await askConfirmation(manager, terms, { id, tenant, addressId });
    }
    await record({ entity: 'NoticeChoice', id, verb: 'UPDATE', visibility: 'PRIVATE' });
    return { entityId: id, version };
  });
}

/** Erases the address: mails that wait for it are never sent, and links to it do nothing any more. */
export async function eraseNoticeAddress(
  context: RequestContext,
  terms: NoticeScale,
  input: EraseNoticeAddressInput,
): Promise<Outcome> {
  return await change(context, terms.names.erase, input, async ({ manager, record }) => {
    refuseIf(checkReader(terms, context.actor));
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

/** Mail is chosen where one acts: at another scale nobody is told anything. */
function checkReader({ scale, roles }: NoticeScale, actor: Actor): Obstacle[] {
  return actor.scale === scale && roles.includes(actor.role) ? [] : [elsewhere];
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

const elsewhere = broken('MAIL_IS_CHOSEN_WHERE_ONE_ACTS', ['input'], {
  fr: 'Vous n’agissez pas à cet échelon\u00a0: choisissez vos courriels à celui pour lequel vous agissez.',
  en: 'You do not act at this scale: choose your mail at the one you act for.',
});
const noAddress = {
  fr: 'Aucune adresse n’est gardée\u00a0: rien n’est envoyé.',
  en: 'No address is kept: nothing is sent.',
};
