import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { asOwner } from '#shared/database/asOwner.js';
import { grantObstacles } from '#shared/graphql/mandates/lifecycle.js';
import { operator } from '#shared/graphql/mandates/operator.js';
import { insertMandate, lockMandates, spansOf } from '#shared/graphql/mandates/store.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { dayOf } from '#shared/graphql/today.js';
import type { Scale } from '#shared/identity/Actor.js';
import type { Mandate } from '#shared/identity/Mandate.js';
import { authorKey } from '#shared/journal/author.js';
import { writeJournal } from '#shared/journal/journal.js';
import { GrantRefused } from './GrantRefused.js';

/** A mandate to be granted by whoever runs the product, without an end. */
export interface GrantOrder extends Mandate {
  readonly subject: string;
  /** First day, ISO; today unless told. */
  readonly since?: string;
  /** Loaded, as the demonstration's are, rather than decided. */
  readonly imported?: boolean;
}

/** HELD: the person had this mandate already, and nothing was written. */
export type GrantOutcome = 'GRANTED' | 'HELD';

/** Where each scale keeps its institutions. */
const institutions: Readonly<Record<Scale, string>> = {
  commune: 'select 1 from commune where insee = $1',
  call: 'select 1 from agglomeration where siren = $1',
  pma: 'select 1 from pole where siren = $1',
};

/**
 * Grants a mandate without asking an administrator, for there may be none yet.
 * @param ownerUrl address of the scale's database in the owner's role
 * @throws GrantRefused
 */
export async function grantMandate(ownerUrl: string, order: GrantOrder): Promise<GrantOutcome> {
  const [outcome] = await grantMandates(ownerUrl, [order]);
  if (outcome === undefined) throw new Error('One order has one outcome.');
  return outcome;
}

/** Several grants at one scale, all or none, with an outcome for each. @throws GrantRefused */
export async function grantMandates(ownerUrl: string, orders: readonly GrantOrder[]): Promise<GrantOutcome[]> {
  return await asOwner(ownerUrl, 'mandates', async (manager) => {
    const outcomes: GrantOutcome[] = [];
    for (const order of orders) outcomes.push(await grantOne(manager, order));
    return outcomes;
  });
}

async function grantOne(manager: EntityManager, order: GrantOrder): Promise<GrantOutcome> {
  const { scale, tenant, role, subject, since = dayOf(new Date()), imported = false } = order;
  const grant = { subject, role, since, until: null };
  for (const obstacle of grantObstacles(scale, grant, [])) throw refused(obstacle);
  if ((await manager.query<object[]>(institutions[scale], [tenant])).length === 0) throw unknownTenant(scale, tenant);
  await lockMandates(manager, tenant);
  if (grantObstacles(scale, grant, await spansOf(manager, order)).length > 0) return 'HELD';
  const id = v7();
  const grantedBy = await authorKey(manager, operator);
  await insertMandate(manager, { id, tenant, ...grant, grantedBy });
  await writeJournal(manager, {
    tenant,
    entity: 'Mandate',
    id,
    verb: imported ? 'IMPORT' : 'GRANT',
    subject: operator,
    visibility: 'PRIVATE',
    imported,
    change: { role, since, until: null },
  });
  return 'GRANTED';
}

function refused(obstacle: Obstacle): GrantRefused {
  if (!('message' in obstacle)) throw new Error(`A grant is not stopped by ${obstacle.kind}.`);
  return new GrantRefused(obstacle.message);
}

function unknownTenant(scale: Scale, tenant: string): GrantRefused {
  const code = scale === 'commune' ? { fr: 'code INSEE', en: 'INSEE code' } : { fr: 'SIREN', en: 'SIREN' };
  return new GrantRefused({
    fr: `Le territoire chargé à l’échelon ${scale} ne connaît pas ${tenant}\u00a0: vérifiez le ${code.fr}.`,
    en: `The territory loaded at the scale ${scale} does not know ${tenant}: check the ${code.en}.`,
  });
}
