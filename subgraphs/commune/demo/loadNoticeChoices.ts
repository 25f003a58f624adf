import type { EntityManager } from 'typeorm';
import { firstChoice } from '../notices/NoticeChoice.js';
import type { DemonstrationNoticeChoice } from './NoticeRows.js';

/** Choices as they are offered, with an address that was confirmed. They are persons' own: no journal row tells of them. */
export async function loadNoticeChoices(
  manager: EntityManager,
  choices: readonly DemonstrationNoticeChoice[],
): Promise<void> {
  await manager.query(
    `insert into notice_choice (id, insee, subject, address, address_id, confirmed_at, at_once, weekly, demonstration)
    select given.id, given.insee, given.subject, given.address, given."addressId", given."confirmedAt"::timestamptz,
      $2, $3, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, subject text, address text, "addressId" uuid,
      "confirmedAt" text) join commune using (insee)
    on conflict do nothing`,
    [JSON.stringify(choices), firstChoice.atOnce, firstChoice.weekly],
  );
}
