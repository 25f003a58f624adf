import type { EntityManager } from 'typeorm';
import type { DemonstrationAdviceDecision } from './AdviceDecisionRows.js';

/** Writes what communes decided on what they were advised; what is there already stays. */
export async function loadAdviceDecisions(
  manager: EntityManager,
  decisions: readonly DemonstrationAdviceDecision[],
): Promise<void> {
  await manager.query(
    `insert into advice_decision (id, insee, project_id, need_id, version, decision, reason, verdict, rules, advised_on,
      decided_at, demonstration)
    select id, insee, "projectId", "needId", version, decision, reason, verdict, rules, "advisedOn", "decidedAt", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, "needId" uuid, version integer,
      decision text, reason text, verdict text, rules text, "advisedOn" date, "decidedAt" timestamptz)
    on conflict do nothing`,
    [JSON.stringify(decisions)],
  );
}
