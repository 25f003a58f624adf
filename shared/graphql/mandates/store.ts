import type { EntityManager } from 'typeorm';
import type { Role } from '../../identity/Actor.js';
import type { Span } from './lifecycle.js';
import type { Mandate } from './Mandate.js';
import { operator } from './operator.js';

const columns = `id, mandate.subject, tenant, role, since, until, version,
  case when author.subject = '${operator}' then 'OPERATOR' when author.subject is not null then 'ADMINISTRATOR' end
    as "grantedBy"`;
const from = 'mandate left join author on author.key = mandate.granted_by';

/** One change of a tenant's mandates at a time: two administrators cannot end each other, nor grant the same twice. */
export async function lockMandates(manager: EntityManager, tenant: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, ${lockSpace}))`, [tenant]);
}

/** Every mandate the reader may see, ended ones too, oldest first. */
export async function visibleMandates(manager: EntityManager): Promise<Mandate[]> {
  return await manager.query(`select ${columns} from ${from} order by since, tenant, id`);
}

/** By id; null for what the reader may not see. */
export async function mandatesById(manager: EntityManager, ids: readonly string[]): Promise<(Mandate | null)[]> {
  const rows = await manager.query<Mandate[]>(`select ${columns} from ${from} where id = any($1)`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
}

/** The mandates under which a person has, had or will have a role for a tenant. */
export async function spansOf(
  manager: EntityManager,
  { tenant, subject, role }: { readonly tenant: string; readonly subject: string; readonly role: Role },
): Promise<(Span & { readonly id: string })[]> {
  return await manager.query(
    'select id, since, until from mandate where tenant = $1 and subject = $2 and role = $3 order by since',
    [tenant, subject, role],
  );
}

/** The spans of a tenant's mandates to administer, all but one. */
export async function otherAdministrators(manager: EntityManager, tenant: string, but: string): Promise<Span[]> {
  return await manager.query(
    `select since, until from mandate where tenant = $1 and role = 'ADMINISTRATOR' and id <> $2`,
    [tenant, but],
  );
}

/** A mandate as it is granted. */
export interface NewMandate extends Span {
  readonly id: string;
  readonly tenant: string;
  readonly subject: string;
  readonly role: Role;
  /** Key of the author in the journal. */
  readonly grantedBy: string;
}

export async function insertMandate(manager: EntityManager, mandate: NewMandate): Promise<void> {
  await manager.query(
    `insert into mandate (id, tenant, subject, role, since, until, granted_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [mandate.id, mandate.tenant, mandate.subject, mandate.role, mandate.since, mandate.until, mandate.grantedBy],
  );
}

/** Sets a mandate's end; the new version. */
export async function writeEnd(manager: EntityManager, mandate: Mandate, until: string): Promise<number> {
  const version = mandate.version + 1;
  await manager.query('update mandate set until = $2, version = $3 where id = $1', [mandate.id, until, version]);
  return version;
}

/** Tells these advisory locks from those of idempotency keys and couriers. */
const lockSpace = 18;
