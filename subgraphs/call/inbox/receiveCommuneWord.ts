import type { EntityManager } from 'typeorm';
import type { AnswerAct, VisibilityAct } from '#shared/journal/acts.js';
import { writeJournal } from '#shared/journal/journal.js';
import { visibilityOf } from '../labelling/visibility.js';
import { lockLabellingOfProject, writeVisibility } from '../labelling/writing.js';
import { renewClock } from '../thread/questionCommands.js';
import { keepAnswer } from '../thread/store.js';

/** Keeps what a commune answered; a missing piece that is answered lets the clock run again. */
export async function receiveCommuneAnswer(
  manager: EntityManager,
  id: string,
  act: AnswerAct,
  now: Date,
): Promise<void> {
  const known = await lockLabellingOfProject(manager, act.addressee, act.projectId);
  await keepAnswer(manager, id, act, now);
  if (known === null) return;
  await renewClock(manager, known, now);
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Labelling',
    id: known.id,
    verb: act.what === 'ANSWERED' ? 'ANSWER' : 'CLOSE_QUESTION',
    subject: 'scale:commune',
    visibility: visibilityOf(known),
    change: { question: act.questionId, commune: act.commune },
  });
}

/** Keeps who may see a proposed project from now on; its label and its public sheet follow. */
export async function receiveVisibility(
  manager: EntityManager,
  id: string,
  act: VisibilityAct,
  now: Date,
): Promise<void> {
  await manager.query(
    `insert into visibility_receipt (id, siren, project_id, visibility, since, received_at)
    values ($1, $2, $3, $4, $5, $6)`,
    [id, act.addressee, act.projectId, act.visibility, act.since, now],
  );
  const known = await lockLabellingOfProject(manager, act.addressee, act.projectId);
  if (known === null || known.visibility === act.visibility) return;
  await writeVisibility(manager, known, act.visibility, now);
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Labelling',
    id: known.id,
    verb: 'SHOW',
    subject: 'scale:commune',
    visibility: visibilityOf({ ...known, visibility: act.visibility }),
  });
}
