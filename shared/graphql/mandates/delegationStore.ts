import type { EntityManager } from 'typeorm';
import type { Role } from '../../identity/Actor.js';
import { oneInOrderOf } from '../inOrderOf.js';
import type { Delegation } from './Delegation.js';
import type { Absence } from './delegationLifecycle.js';

const columns = 'id, mandate_id as "mandateId", holder, subject, tenant, role, since, until, version';

/** Every delegation the reader may see, those that are over too, oldest first. */
export async function visibleDelegations(manager: EntityManager): Promise<Delegation[]> {
  return await manager.query(`select ${columns} from delegation order by since, tenant, id`);
}

/** By id; null for what the reader may not see. */
export async function delegationsById(manager: EntityManager, ids: readonly string[]): Promise<(Delegation | null)[]> {
  const rows: Delegation[] = await manager.query(`select ${columns} from delegation where id = any($1)`, [ids]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** In which role for which institution somebody acts. */
interface Place {
  readonly tenant: string;
  readonly subject: string;
  readonly role: Role;
}

/** What the reader has delegated to a person in a role for a tenant. */
export async function delegatedTo(manager: EntityManager, to: Place): Promise<Absence[]> {
  return await manager.query('select since, until from delegation where tenant = $1 and subject = $2 and role = $3', [
    to.tenant,
    to.subject,
    to.role,
  ]);
}

export async function insertDelegation(
  manager: EntityManager,
  { id, mandateId, holder, subject, tenant, role, since, until }: Omit<Delegation, 'version' | 'role'> & Place,
): Promise<void> {
  await manager.query(
    `insert into delegation (id, mandate_id, holder, subject, tenant, role, since, until)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, mandateId, holder, subject, tenant, role, since, until],
  );
}

/** Sets a delegation's end; its new version, null when it is not the reader's to end. */
export async function writeDelegationEnd(manager: EntityManager, id: string, until: string): Promise<number | null> {
  const [rows]: [{ version: number }[], number] = await manager.query(
    'update delegation set until = $2, version = version + 1 where id = $1 returning version',
    [id, until],
  );
  return rows[0]?.version ?? null;
}
