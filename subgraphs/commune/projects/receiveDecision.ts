import type { EntityManager } from 'typeorm';
import { type DecisionAct, decisionAct } from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { writeJournal } from '#shared/journal/journal.js';
import { decide } from './lifecycle.js';
import { ProjectState } from './ProjectState.js';
import { lockDeliveredProject, updateProject } from './store.js';

/** Keeps what the agglomeration decided as a receipt; a file given back or refused reopens its lead commune's project. */
export async function receiveDecision(
  manager: EntityManager,
  delivery: Delivery,
  now: Date = new Date(),
): Promise<void> {
  const act = decisionAct.parse(delivery.payload);
  await keepDecision(manager, delivery.id, act, now);
  const project = await lockDeliveredProject(manager, act.projectId);
  // A commune that carries it beside its lead keeps the receipt; the project's row is the lead's.
  if (project === null) return;
  const { agglomeration: by, to, membershipOver = false } = act;
  const command = { kind: 'DECIDE', by, to, membershipOver } as const;
  const outcome = decide({ ...project, needs: 0, agglomeration: null, unanswered: [] }, command);
  if (outcome.kind !== 'REOPENED') return;
  const values = { state: ProjectState.SHARED };
  await updateProject(manager, project.id, now, values);
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Project',
    id: project.id,
    verb: 'REOPEN',
    // Nobody of the commune did it: the agglomeration's own journal knows who decided.
    subject: 'scale:call',
    visibility: project.visibility,
    change: { ...values, decision: act.to },
  });
}

async function keepDecision(manager: EntityManager, id: string, act: DecisionAct, now: Date): Promise<void> {
  await manager.query(
    `insert into decision_receipt (id, insee, project_id, agglomeration, labelling_reference, decision, reason,
      decided_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      act.addressee,
      act.projectId,
      act.agglomeration,
      act.labellingReference,
      act.to,
      act.reason,
      act.decidedAt,
      now,
    ],
  );
}
