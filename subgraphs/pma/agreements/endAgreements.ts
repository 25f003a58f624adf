import type { EntityManager } from 'typeorm';
import { todayInSql } from '#shared/graphql/today.js';
import { writeJournal } from '#shared/journal/journal.js';

/** Marks signed agreements whose last day is past as ended; what was renewed or terminated keeps saying so. */
export async function endAgreements(manager: EntityManager): Promise<void> {
  const [ended]: [{ id: string; tenant: string; endedOn: string }[], number] = await manager.query(
    `update secondment_agreement set state = 'ENDED', updated_at = now(), version = version + 1
    where state = 'SIGNED' and ends_on < ${todayInSql}
    returning id, pole as tenant, ends_on as "endedOn"`,
  );
  for (const { id, tenant, endedOn } of ended) {
    await writeJournal(manager, {
      ...{ tenant, id, entity: 'SecondmentAgreement', verb: 'END', subject: 'scale:pma', visibility: 'PRIVATE' },
      change: { endedOn },
    });
  }
}
