import type { EntityManager } from 'typeorm';
import { currentSubject } from '../database/rowSecurity.js';
import { insertRow, updateVersionedRow, type Written } from '../database/versionedRow.js';
import type { NoticeChoiceRow } from './NoticeChoice.js';
import type { NoticeScale } from './NoticeScale.js';

const columns = `id, address, address_id as "addressId", confirmed_at as "confirmedAt", language, at_once as "atOnce",
  weekly, confirmations, confirmations_on as "confirmationsOn", version`;

/** The person's own choice in the institution they act for, null before the first; `locked` until the change is over. */
export async function ownChoice(manager: EntityManager, locked = false): Promise<NoticeChoiceRow | null> {
  const [row]: NoticeChoiceRow[] = await manager.query(
    `select ${columns} from notice_choice where subject = ${currentSubject} ${locked ? 'for update' : ''}`,
  );
  return row ?? null;
}

/** Whether mail was carried from this database within the last minutes. */
export async function isMailCarried(manager: EntityManager): Promise<boolean> {
  const rows: object[] = await manager.query(
    `select 1 from mail_carried where carried_at > now() - interval '5 minutes'`,
  );
  return rows.length > 0;
}

export async function insertChoice(
  manager: EntityManager,
  row: { readonly id: string; readonly subject: string },
  written: Written,
): Promise<void> {
  await insertRow(manager, 'notice_choice', [['id', row.id], ['subject', row.subject], ...written]);
}

export async function updateChoice(manager: EntityManager, id: string, now: Date, written: Written): Promise<number> {
  return await updateVersionedRow(manager, 'notice_choice', { id, now }, written);
}

/** Puts the mail that asks to confirm an address among those that wait, in the change's own transaction. */
export async function askConfirmation(
  manager: EntityManager,
  { tenant }: Pick<NoticeScale, 'tenant'>,
  choice: { readonly id: string; readonly tenant: string; readonly addressId: string },
): Promise<void> {
  await insertRow(manager, 'mail_out', [
    ['choice_id', choice.id],
    [tenant, choice.tenant],
    ['address_id', choice.addressId],
    ['kind', 'CONFIRMATION'],
  ]);
}
