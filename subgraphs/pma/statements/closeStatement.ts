import { v7 as newId } from 'uuid';
import { type Quarter, quarterAt } from '#shared/councils/quarters.js';
import { change, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { checkDay } from '#shared/graphql/dayChecks.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { lockAgreement } from '../agreements/writing.js';
import { clock } from '../territory/clock.js';
import type { CloseReimbursementStatementInput } from './ReimbursementStatement.js';
import { firstOpenQuarter } from './reckonStatement.js';
import { accountsOf, insertStatement, statementOf } from './store.js';

/**
 * Closes an agreement's statement of a quarter: what it says now is what it will always say. Two who close at once wait
 * for each other at the agreement, and the second finds it closed.
 */
export async function closeStatement(
  context: RequestContext,
  input: CloseReimbursementStatementInput,
): Promise<Outcome> {
  return await change(context, 'closeReimbursementStatement', input, async ({ manager, tenant, record }) => {
    refuseIf(checkDay(['input', 'quarterOf'], input.quarterOf));
    const quarter = quarterAt(input.quarterOf);
    const { id: agreementId } = await lockAgreement(manager, input.agreementId);
    const [accounts = []] = await accountsOf(manager, [tenant], { quarter: quarter.name });
    const account = accounts.find((one) => one.agreementId === agreementId);
    refuseIf(timeObstacles(quarter, account?.lastClosed ?? null, clock.today()));
    const statement = account === undefined ? null : statementOf(account, quarter.name);
    if (account === undefined || statement === null) throw new Refused([nothing]);
    if (statement.amountCents !== input.expectedAmountCents) refuseIf([changed]);
    const first = firstOpenQuarter(account);
    if (first !== null && first < quarter.name) refuseIf([earlierOpen(first)]);
    const id = newId();
    await insertStatement(manager, { id, pole: tenant, now: clock.now(), statement });
    const { halfDays, amountCents } = statement;
    await record({
      ...{ entity: 'ReimbursementStatement', id, verb: 'CLOSE', visibility: 'PRIVATE' },
      change: { agreement: agreementId, quarter: quarter.name, halfDays, amountCents },
    });
    return { entityId: id, version: 1 };
  });
}

/** A statement is closed once, and only when its quarter can no longer have work. */
function timeObstacles({ name, until }: Quarter, lastClosed: string | null, today: string): Obstacle[] {
  if (lastClosed !== null && lastClosed >= name) return [{ kind: 'AlreadyDone', message: closedAlready }];
  return until < today ? [] : [notOver];
}

const path = ['input', 'quarterOf'];
const closedAlready = {
  fr: 'Cet état, ou celui d’un trimestre suivant, est déjà clos\u00a0: une différence se corrige d’elle-même par une ligne du prochain état.',
  en: 'This statement, or one of a later quarter, is closed already: a difference corrects itself by a line of the next statement.',
};
const notOver = broken(
  'STATEMENT_QUARTER_OVER',
  path,
  {
    fr: 'Ce trimestre n’est pas terminé\u00a0: attendez son dernier jour pour clore l’état.',
    en: 'This quarter is not over: wait for its last day to close the statement.',
  },
  { fr: 'Le trimestre est terminé.', en: 'The quarter is over.' },
);
const nothing = broken('STATEMENT_HAS_LINES', path, {
  fr: 'Aucune demi-journée n’est à rembourser par cette convention ce trimestre-là\u00a0: constatez d’abord le travail fait.',
  en: 'No half-day is to be reimbursed by this agreement in that quarter: record the work done first.',
});
const changed = broken('STATEMENT_AS_READ', ['input', 'expectedAmountCents'], {
  fr: 'Le montant a changé depuis que vous l’avez lu\u00a0: relisez l’état, puis recommencez.',
  en: 'The sum has changed since you read it: read the statement again, then redo your change.',
});
const earlierOpen = (quarter: string): Obstacle =>
  broken('STATEMENTS_IN_ORDER', path, {
    fr: `Un trimestre précédent est encore ouvert (${quarter})\u00a0: clôturez-le d’abord.`,
    en: `An earlier quarter is still open (${quarter}): close it first.`,
  });
