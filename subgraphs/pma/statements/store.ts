import type { EntityManager } from 'typeorm';
import { type Quarter, quarterNamed } from '#shared/councils/quarters.js';
import { insertRow } from '#shared/database/versionedRow.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { agreementCosts } from '../agreements/store.js';
import type { DoneMonth } from '../allocations/doneHalfDays.js';
import { inOrder, wellFormed } from '../territory/identifiers.js';
import { type ReimbursementStatement, StatementState } from './ReimbursementStatement.js';
import { type Account, type ClosedLine, reckonStatement, type StatementLine, sumOf } from './reckonStatement.js';
import { type ChainedWork, workByAgreement } from './workByAgreement.js';

interface ClosedRow {
  readonly id: string;
  readonly pole: string;
  readonly agreementId: string;
  readonly quarter: string;
  readonly unitCostCents: number;
  readonly halfDays: number;
  readonly amountCents: number;
  readonly closedAt: Date;
}

const columns = `s.id, s.pole, s.agreement_id as "agreementId", s.quarter, s.unit_cost_cents as "unitCostCents",
  s.half_days as "halfDays", s.amount_cents as "amountCents", s.closed_at as "closedAt"`;

interface LineRow extends ClosedLine, Pick<StatementLine, 'kind' | 'amountCents'> {
  readonly agreementId: string;
  readonly statementId: string;
}

const lineColumns = `l.statement_id as "statementId", l.agreement_id as "agreementId", l.allocation_id as "allocationId",
  l.month, l.kind, l.half_days as "halfDays", l.amount_cents as "amountCents", s.quarter`;

/** Closed statements by id, with their lines. */
export async function statementsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(ReimbursementStatement | null)[]> {
  const rows: ClosedRow[] = await manager.query(
    `select ${columns} from reimbursement_statement s where s.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  const lines: LineRow[] = await manager.query(
    `select ${lineColumns} from reimbursement_line l join reimbursement_statement s on s.id = l.statement_id
    where l.statement_id = any($1::uuid[]) order by l.month, l.allocation_id`,
    [wellFormed(ids)],
  );
  return inOrder(
    ids,
    rows.map((row) => closedStatement(row, lines)),
  );
}

/** An agreement's account, with its closed statements. */
export interface AgreementAccount extends Account {
  readonly agreementId: string;
  readonly statements: readonly ReimbursementStatement[];
}

/**
 * The accounts of each pole's agreements, up to a quarter's end: five statements, whatever the number of agreements,
 * allocations and months.
 */
export async function accountsOf(
  manager: EntityManager,
  poles: readonly string[],
  { quarter }: { readonly quarter: string },
): Promise<AgreementAccount[][]> {
  const costs = await agreementCosts(manager, poles);
  const rows: ClosedRow[] = await manager.query(
    `select ${columns} from reimbursement_statement s where s.pole = any($1) order by s.quarter`,
    [poles],
  );
  const lines: LineRow[] = await manager.query(
    `select ${lineColumns} from reimbursement_line l join reimbursement_statement s on s.id = l.statement_id
    where l.pole = any($1) order by l.month, l.allocation_id`,
    [poles],
  );
  const work = await workByAgreement(manager, poles, {
    from: null,
    until: quarterNamed(quarter).until.slice(0, 7),
  });
  return poles.map((_pole, place) => {
    const agreements = costs[place] ?? [];
    const ids = agreements.map(({ id }) => id);
    const worked = workOfAgreements(work[place] ?? []);
    const statements = listsInOrderOf(ids, rows, ({ agreementId }) => agreementId);
    const closedLines = listsInOrderOf(ids, lines, ({ agreementId }) => agreementId);
    return agreements.map(({ id, unitCostCents }, at): AgreementAccount => {
      const own = statements[at] ?? [];
      const closed = closedLines[at] ?? [];
      return {
        ...{ agreementId: id, unitCostCents, closed, work: worked.get(id) ?? [] },
        lastClosed: own.at(-1)?.quarter ?? null,
        statements: own.map((row) => closedStatement(row, closed)),
      };
    });
  });
}

/** The work that went through each agreement, in its order; the same rows, as one goes through several. */
function workOfAgreements(work: readonly ChainedWork[]): ReadonlyMap<string, readonly DoneMonth[]> {
  const lists = new Map<string, DoneMonth[]>();
  for (const { done, way } of work) {
    for (const agreementId of way.agreementIds) {
      const known = lists.get(agreementId);
      if (known === undefined) lists.set(agreementId, [done]);
      else known.push(done);
    }
  }
  return lists;
}

/** Each pole's statements of a quarter, closed or live, by agreement; only those with a line. */
export async function statementsOfQuarter(
  manager: EntityManager,
  poles: readonly string[],
  { quarter }: { readonly quarter: string },
): Promise<ReimbursementStatement[][]> {
  const accounts = await accountsOf(manager, poles, { quarter });
  return accounts.map((of) => of.flatMap((account) => statementOf(account, quarter) ?? []));
}

/** An agreement's statement of a quarter; null where it has no line. */
export function statementOf(account: AgreementAccount, quarter: string): ReimbursementStatement | null {
  const known = account.statements.find((statement) => statement.quarter === quarter);
  if (known !== undefined) return known;
  if (account.lastClosed !== null && account.lastClosed >= quarter) return null;
  const reckoned = reckonStatement(account, quarter);
  if (reckoned.length === 0) return null;
  return liveStatement(account.agreementId, quarterNamed(quarter), account.unitCostCents, reckoned);
}

function liveStatement(
  agreementId: string,
  { name, from, until }: Quarter,
  unitCostCents: number,
  reckoned: readonly StatementLine[],
): ReimbursementStatement {
  const sums = sumOf(reckoned);
  return {
    ...{ id: null, agreementId, quarter: name, from, until, unitCostCents, reckoned, closedAt: null },
    ...sums,
    state: StatementState.LIVE,
  };
}

function closedStatement(row: ClosedRow, lines: readonly LineRow[]): ReimbursementStatement & { id: string } {
  const { from, until } = quarterNamed(row.quarter);
  const reckoned = lines.filter(({ statementId }) => statementId === row.id);
  return { ...row, from, until, reckoned, state: StatementState.CLOSED };
}

/** Writes a statement with its lines: what is written is closed. */
export async function insertStatement(
  manager: EntityManager,
  {
    id,
    pole,
    now,
    statement,
    demonstration = false,
  }: { id: string; pole: string; now: Date; statement: ReimbursementStatement; demonstration?: boolean },
): Promise<void> {
  await insertRow(manager, 'reimbursement_statement', [
    ['id', id],
    ['pole', pole],
    ['agreement_id', statement.agreementId],
    ['quarter', statement.quarter],
    ['unit_cost_cents', statement.unitCostCents],
    ['half_days', statement.halfDays],
    ['amount_cents', statement.amountCents],
    ['closed_at', now],
    ['demonstration', demonstration],
  ]);
  await manager.query(
    `insert into reimbursement_line (statement_id, pole, agreement_id, allocation_id, month, kind, half_days, amount_cents)
    select $1, $2, $3, "allocationId", month, kind, "halfDays", "amountCents" from jsonb_to_recordset($4::jsonb)
      as given ("allocationId" uuid, month text, kind text, "halfDays" integer, "amountCents" bigint)`,
    [id, pole, statement.agreementId, JSON.stringify(statement.reckoned)],
  );
}
