import type { EntityManager } from 'typeorm';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ownedBy } from '../communes/ownedBy.js';
import type { RiskSharing, SharedRisk, SharedRisks } from './SharedRisks.js';

/** What each commune shares of its three risks with this reader; null where it shares nothing with them. */
export async function sharedRisksOf(
  manager: EntityManager,
  communes: readonly string[],
): Promise<(SharedRisks | null)[]> {
  const rows: (SharedRisks & { insee: string })[] = await manager.query(
    `select insee, visibility, decided_by as "decidedBy", since, as_of as "asOf", told as risks, demonstration
    from risk_sharing where insee = any($1) and withdrawn_on is null and told is not null`,
    [communes],
  );
  return oneInOrderOf(communes, rows, ({ insee }) => insee);
}

const nothingDecided: RiskSharing = {
  visibility: Visibility.PRIVATE,
  decidedBy: null,
  since: null,
  withdrawnBy: null,
  withdrawnOn: null,
  version: 0,
};

const columns = `insee, case when withdrawn_on is null then visibility else 'PRIVATE' end as visibility,
  decided_by as "decidedBy", since, withdrawn_by as "withdrawnBy", withdrawn_on as "withdrawnOn", version`;

/** What each commune decided, for its own agents; null for every other. */
export async function sharingOf(
  manager: EntityManager,
  communes: readonly string[],
  _args: undefined,
  { actor }: RequestContext,
): Promise<(RiskSharing | null)[]> {
  const own = communes.filter((insee) => ownedBy(actor, insee));
  if (own.length === 0) return communes.map(() => null);
  const rows: (RiskSharing & { insee: string })[] = await manager.query(
    `select ${columns} from risk_sharing where insee = any($1)`,
    [own],
  );
  const found = new Map(rows.map((row) => [row.insee, row]));
  return communes.map((insee) => (own.includes(insee) ? (found.get(insee) ?? nothingDecided) : null));
}

/** The decision of the commune acted for, locked until the change is over. */
export async function lockedSharing(manager: EntityManager, insee: string): Promise<RiskSharing> {
  const [row]: RiskSharing[] = await manager.query(`select ${columns} from risk_sharing where insee = $1 for update`, [
    insee,
  ]);
  return row ?? nothingDecided;
}

/** Writes what is shared from that day on, with what is told of it. @returns the new version; null when another came first */
export async function writeShared(
  manager: EntityManager,
  insee: string,
  {
    visibility,
    decidedBy,
    today,
    told,
  }: {
    readonly visibility: Visibility;
    readonly decidedBy: string;
    readonly today: string;
    readonly told: readonly SharedRisk[];
  },
  expectedVersion: number,
): Promise<number | null> {
  const rows: { version: number }[] = await manager.query(
    `insert into risk_sharing as kept (insee, visibility, decided_by, since, as_of, told) values ($1, $2, $3, $4, $4, $5)
    on conflict (insee) do update set visibility = excluded.visibility, decided_by = excluded.decided_by,
      since = excluded.since, as_of = excluded.as_of, told = excluded.told, withdrawn_by = null, withdrawn_on = null,
      demonstration = false, version = kept.version + 1, updated_at = now()
    where kept.version = $6
    returning version`,
    [insee, visibility, decidedBy, today, JSON.stringify(told), expectedVersion],
  );
  return rows[0]?.version ?? null;
}

/** Takes it back: what was told is forgotten. @returns the new version */
export async function writeWithdrawn(
  manager: EntityManager,
  insee: string,
  { decidedBy, today }: { readonly decidedBy: string; readonly today: string },
): Promise<number> {
  const [rows]: [{ version: number }[], number] = await manager.query(
    `update risk_sharing set withdrawn_by = $2, withdrawn_on = $3, as_of = null, told = null, version = version + 1,
      updated_at = now()
    where insee = $1 returning version`,
    [insee, decidedBy, today],
  );
  return rows[0]?.version ?? 0;
}

/** Communes that share their risks, and whose were not counted on that day. */
export async function sharingToCount(manager: EntityManager, today: string): Promise<string[]> {
  const rows: { insee: string }[] = await manager.query(
    `select insee from risk_sharing where withdrawn_on is null and as_of is distinct from $1
    order by insee for update skip locked`,
    [today],
  );
  return rows.map(({ insee }) => insee);
}

/** Writes what is told of each commune's risks that day. */
export async function writeTold(
  manager: EntityManager,
  told: readonly { readonly insee: string; readonly told: readonly SharedRisk[] }[],
  today: string,
): Promise<void> {
  await manager.query(
    `update risk_sharing kept set as_of = $2, told = given.told, updated_at = now()
    from jsonb_to_recordset($1::jsonb) as given (insee text, told jsonb)
    where kept.insee = given.insee and kept.withdrawn_on is null`,
    [JSON.stringify(told), today],
  );
}
