import type { EntityManager } from 'typeorm';
import type { DemonstrationActionHistory } from './ActionHistoryRows.js';

/**
 * Says in the journal how actions were, marked as imported and of nobody's authorship: in the row that tells of that
 * instant, or in a new one. A second time it changes nothing.
 */
export async function loadActionHistory(
  manager: EntityManager,
  history: readonly DemonstrationActionHistory[],
): Promise<void> {
  const given = JSON.stringify(history);
  const recorded = `jsonb_to_recordset($1::jsonb)
    as given ("actionId" text, insee text, visibility text, since timestamptz, state jsonb)`;
  const ofJournal = `journal.tenant = given.insee and journal.entity = 'Action' and journal.id = given."actionId"
    and journal.occurred_at = given.since and journal.imported`;
  await manager.query(
    `insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Action', "actionId", 'IMPORT', visibility, true, since from ${recorded}
    where not exists (select 1 from journal where ${ofJournal})`,
    [given],
  );
  await manager.query(
    `insert into journal_audit (xid, seq, tenant, author, change)
    select journal.xid, journal.seq, given.insee, gen_random_uuid(), given.state
    from ${recorded} join journal on ${ofJournal}
    on conflict (xid, seq) do nothing`,
    [given],
  );
}
