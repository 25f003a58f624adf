import type { EntityManager } from 'typeorm';
import { tellApplications } from '../apps/tellApplications.js';
import { WebhookKind } from '../apps/Webhook.js';
import type { CoCarrierState } from './CoCarrier.js';

/** A project, as the communes that carry it may know of it whatever its visibility. */
interface Carried {
  readonly id: string;
  readonly insee: string;
  readonly reference: string | null;
}

/** Tells the applications of communes that its lead asks them to carry a project. */
export async function tellAsked(
  manager: EntityManager,
  { id, insee, reference }: Carried,
  asked: readonly string[],
  now: Date,
): Promise<void> {
  const data = { projectId: id, reference, leadCommune: insee };
  for (const code of asked) {
    await tellApplications(manager, code, { kind: WebhookKind.CO_CARRYING_ASKED, at: now.toISOString(), data });
  }
}

/** Tells the lead's applications what a commune answered. */
export async function tellAnswered(
  manager: EntityManager,
  { id, insee, reference }: Carried,
  { coCarrier, state, now }: { readonly coCarrier: string; readonly state: CoCarrierState; readonly now: Date },
): Promise<void> {
  const data = { projectId: id, reference, coCarrier, state };
  await tellApplications(manager, insee, { kind: WebhookKind.CO_CARRYING_ANSWERED, at: now.toISOString(), data });
}
