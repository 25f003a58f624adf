import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import type { FundingPlanAct } from '#shared/journal/coFundingActs.js';
import type { CoFundingRow } from './CoFunding.js';
import { coFundingColumns } from './coFundingRows.js';

/** Makes whoever else grants money to the same project wait: the law caps the total, so that it is judged one at a time. */
export async function lockMoney(manager: EntityManager, siren: string, projectId: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 31))', [`${siren} ${projectId}`]);
}

/** Those of a commune for a project that are not over, locked. */
export async function lockOpenOnes(
  manager: EntityManager,
  of: { readonly siren: string; readonly projectId: string; readonly commune: string | null },
): Promise<CoFundingRow[]> {
  return await manager.query(
    `select ${coFundingColumns} from co_funding f where f.siren = $1 and f.project_id = $2
      and ($3::text is null or f.commune = $3)
      and f.state in ('PROPOSED', 'DELIBERATED_BY_ONE', 'COMMITTED', 'PAID_PART')
    order by f.id for update`,
    [of.siren, of.projectId, of.commune],
  );
}

export type NewCoFunding = Pick<
  CoFundingRow,
  | 'id'
  | 'siren'
  | 'projectId'
  | 'needId'
  | 'communeCode'
  | 'state'
  | 'object'
  | 'spending'
  | 'ownShare'
  | 'waivedBasisPoints'
  | 'waiverReference'
  | 'amountCents'
  | 'paidCents'
  | 'encourages'
  | 'ownReference'
  | 'ownDecidedOn'
  | 'ownEnforceableFrom'
  | 'committedOn'
  | 'earlier'
>;

/** Writes a new one under the next number of its year. */
export async function insertCoFunding(
  manager: EntityManager,
  row: NewCoFunding,
  { year, now }: { readonly year: number; readonly now: Date },
): Promise<void> {
  // Numbers follow each other without holes: whoever takes one makes the next wait.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 32))', [`${row.siren} ${year}`]);
  const [next] = await manager.query<{ shortName: string; number: number }[]>(
    `select short_name as "shortName",
      (select coalesce(max(number), 0) + 1 from co_funding f where f.siren = $1 and f.year = $2) as number
    from agglomeration where siren = $1`,
    [row.siren, year],
  );
  if (next === undefined) throw new Error('No such agglomeration in this territory.');
  const written: Written = [
    ['id', row.id],
    ['siren', row.siren],
    ['year', year],
    ['number', next.number],
    ['reference', coFundingReference(next.shortName, year, next.number)],
    ['project_id', row.projectId],
    ['need_id', row.needId],
    ['commune', row.communeCode],
    ['state', row.state],
    ['object', row.object],
    ['spending', row.spending],
    ['own_share', row.ownShare],
    ['waived_basis_points', row.waivedBasisPoints],
    ['waiver_reference', row.waiverReference],
    ['amount_cents', row.amountCents],
    ['paid_cents', row.paidCents],
    ['encourages', row.encourages],
    ['own_reference', row.ownReference],
    ['own_decided_on', row.ownDecidedOn],
    ['own_enforceable_from', row.ownEnforceableFrom],
    ['committed_on', row.committedOn],
    ['earlier', row.earlier],
    ['created_at', now],
    ['updated_at', now],
  ];
  await insertRow(manager, 'co_funding', written);
}

/** "CALL-FC-2026-003": three digits at least. */
function coFundingReference(shortName: string, year: number, number: number): string {
  return `${shortName}-FC-${year}-${String(number).padStart(3, '0')}`;
}

/** Writes a move into a locked row, and gives the new version. */
export async function writeCoFunding(
  manager: EntityManager,
  id: string,
  now: Date,
  to: { readonly state: string; readonly reason: string | null },
  more: Written = [],
): Promise<number> {
  return await updateVersionedRow(manager, 'co_funding', { id, now }, [
    ['state', to.state],
    ['reason', to.reason],
    ...more,
  ]);
}

export async function insertPayment(
  manager: EntityManager,
  payment: {
    readonly id: string;
    readonly of: string;
    readonly siren: string;
    readonly paidOn: string;
    readonly cents: number;
  },
): Promise<void> {
  await manager.query(
    `insert into co_funding_payment (id, co_funding_id, siren, position, paid_on, amount_cents)
    select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5 from co_funding_payment where co_funding_id = $2`,
    [payment.id, payment.of, payment.siren, payment.paidOn, payment.cents],
  );
}

/** Keeps a funding plan as it came. */
export async function keepFundingPlan(
  manager: EntityManager,
  id: string,
  act: FundingPlanAct,
  now: Date,
): Promise<void> {
  await manager.query(
    `insert into funding_plan_receipt (id, siren, project_id, cost_cents, vat, lines, stated_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, act.addressee, act.projectId, act.costCents, act.vat, JSON.stringify(act.lines), act.statedAt, now],
  );
}
