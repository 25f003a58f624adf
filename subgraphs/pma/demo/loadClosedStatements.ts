import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { addDays } from '#shared/councils/calendarDays.js';
import { quarterAt, quarterNamed } from '#shared/councils/quarters.js';
import type { ReimbursementStatement } from '../statements/ReimbursementStatement.js';
import { firstOpenQuarter, sumOf } from '../statements/reckonStatement.js';
import { accountsOf, insertStatement, statementOf } from '../statements/store.js';
import { clock } from '../territory/clock.js';

/** An agreement whose first quarter with work was closed. */
export interface DemonstrationClosing {
  readonly pole: string;
  readonly agreementId: string;
}

/** Days after a quarter's end on which its statement was closed. */
const closedAfter = 12;

/**
 * Closes those agreements' first quarters as they stood before one half-day more was found: the next statement corrects
 * it. A quarter that is not over is left open.
 */
export async function loadClosedStatements(
  manager: EntityManager,
  closings: readonly DemonstrationClosing[],
): Promise<void> {
  for (const { pole, agreementId } of closings) {
    const [accounts = []] = await accountsOf(manager, [pole], { quarter: quarterAt(clock.today()).name });
    const account = accounts.find((one) => one.agreementId === agreementId);
    const quarter = account === undefined ? null : firstOpenQuarter(account);
    const statement = account === undefined || quarter === null ? null : statementOf(account, quarter);
    if (statement === null) continue;
    const day = addDays(quarterNamed(statement.quarter).until, closedAfter);
    if (day > clock.today()) continue;
    const id = v5(`${agreementId} ${statement.quarter}`, 'd3f2c6a0-7f0b-4d4e-9a55-1c8f9a2b6e01');
    const now = new Date(`${day}T09:00:00Z`);
    await insertStatement(manager, { id, pole, now, statement: asItWasRead(statement), demonstration: true });
  }
}

/** The statement with one half-day less on its fullest line. */
function asItWasRead(statement: ReimbursementStatement): ReimbursementStatement {
  const most = Math.max(...statement.reckoned.map(({ halfDays }) => halfDays));
  const at = statement.reckoned.findIndex(({ halfDays }) => halfDays === most);
  if (most < 2) return statement;
  const reckoned = statement.reckoned.map((line, place) =>
    place === at ? { ...line, halfDays: most - 1, amountCents: (most - 1) * statement.unitCostCents } : line,
  );
  return { ...statement, reckoned, ...sumOf(reckoned) };
}
