import type { EntityManager } from 'typeorm';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { visibilityAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import type { ProjectRow } from './Project.js';

/** The agglomeration that was asked hears who may see the project from now on: its label and public sheet follow. */
export async function tellVisibility(
  manager: EntityManager,
  { id, proposedTo }: Pick<ProjectRow, 'id' | 'proposedTo'>,
  visibility: Visibility,
): Promise<void> {
  if (proposedTo === null || visibility === Visibility.PRIVATE) return;
  const payload = visibilityAct.parse({ projectId: id, addressee: proposedTo, visibility, since: dayOf(new Date()) });
  await enqueueDelivery(manager, { stream: id, to: 'call', kind: 'VISIBILITY', payload });
}
