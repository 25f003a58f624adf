import type { EntityManager } from 'typeorm';
import type { Role } from '../identity/Actor.js';
import { firstChoiceOf } from './NoticeChoice.js';
import type { NoticeScale } from './NoticeScale.js';

/** What a persona of the demonstration is told by mail: its address leads nowhere (RFC 2606). */
export interface DemonstrationNoticeChoice {
  readonly id: string;
  /** INSEE code of a commune, SIREN at the two other scales. */
  readonly tenant: string;
  readonly role: Role;
  /** The `sub` of the persona's tokens. */
  readonly subject: string;
  readonly address: string;
  readonly addressId: string;
  /** ISO instant. */
  readonly confirmedAt: string;
}

/** Choices as they are offered, with an address that was confirmed. They are persons' own: no journal row tells of them. */
export async function loadNoticeChoices(
  manager: EntityManager,
  { kinds, tenant, nameOf }: NoticeScale,
  choices: readonly DemonstrationNoticeChoice[],
): Promise<void> {
  const { atOnce, weekly } = firstChoiceOf(kinds);
  const bySiren = tenant === 'siren';
  await manager.query(
    `insert into notice_choice (id, ${tenant}, ${bySiren ? 'role, ' : ''}subject, address, address_id, confirmed_at, at_once,
      weekly, demonstration)
    select given.id, given.tenant, ${bySiren ? 'given.role, ' : ''}given.subject, given.address, given."addressId",
      given."confirmedAt"::timestamptz, $2, $3, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, tenant text, role text, subject text, address text,
      "addressId" uuid, "confirmedAt" text)
    where ${nameOf('given.tenant')} is not null
    on conflict do nothing`,
    [JSON.stringify(choices), atOnce, weekly],
  );
}
