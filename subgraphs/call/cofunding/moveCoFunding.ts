import { v7 as newId } from 'uuid';
import type { Written } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { lawObstacles } from '#shared/subsidiarity/cofunding/lawful.js';
import { today } from '../territory/today.js';
import { announceCoFunding } from './announceCoFunding.js';
import type { CoFundingRow, CommuneWord } from './CoFunding.js';
import {
  CoFundingMove,
  type MoveCoFundingInput,
  type RecordCoFundingDeliberationInput,
  type RecordCoFundingPaymentInput,
} from './coFundingInputs.js';
import { coFundingColumns, coFundingsById, communeWordsOf } from './coFundingRows.js';
import { type Command, decide } from './lifecycle.js';
import { capOf, moneyOfProjects } from './projectMoney.js';
import { standingOf } from './standing.js';
import { insertPayment, lockMoney, writeCoFunding } from './writing.js';

/** Records what the agglomeration's council voted, before or after the commune's. */
export async function recordCoFundingDeliberation(
  context: RequestContext,
  input: RecordCoFundingDeliberationInput,
): Promise<Outcome> {
  return await change(context, 'recordCoFundingDeliberation', input, async (work) => {
    const opened = await rowToChange(work, input);
    const { reference, decidedOn, enforceableFrom = null, object, amountCents } = input;
    refuseIf([
      ...checkTitle(['input', 'reference'], reference),
      ...checkPastDay(['input', 'decidedOn'], decidedOn, opened.day),
      ...checkDay(['input', 'enforceableFrom'], enforceableFrom),
      ...(enforceableFrom === null || enforceableFrom >= decidedOn
        ? []
        : [invalid(['input', 'enforceableFrom'], bindsTooEarly)]),
    ]);
    const { row } = opened;
    refuseIf(object === row.object && amountCents === row.amountCents ? [] : [votedOther]);
    const bounds = { from: null, until: null };
    const word = { state: 'GRANTED', object, amountCents, decidedOn, enforceableFrom, ...bounds } as const;
    return await moved(work, opened, { kind: 'DELIBERATE', word }, 'DELIBERATE', null, [
      ['own_reference', reference.trim()],
      ['own_decided_on', decidedOn],
      ['own_enforceable_from', enforceableFrom],
    ]);
  });
}

/** Commits, closes, refuses or cancels; a commitment is judged by the law of the day, all other fonds counted. */
export async function moveCoFunding(context: RequestContext, input: MoveCoFundingInput): Promise<Outcome> {
  return await change(context, 'moveCoFunding', input, async (work) => {
    refuseIf(checkText(['input', 'reason'], input.reason));
    const opened = await rowToChange(work, input);
    const reason = input.reason?.trim() || null;
    switch (input.to) {
      case CoFundingMove.COMMITTED: {
        const law = await lawAgainst(work, opened);
        const committed: Written = [['committed_on', opened.day]];
        return await moved(work, opened, { kind: 'COMMIT', law }, 'COMMIT', reason, committed);
      }
      case CoFundingMove.ENDED:
        return await moved(work, opened, { kind: 'END', reason }, 'END', reason);
      case CoFundingMove.REFUSED:
        return await moved(work, opened, { kind: 'REFUSE', reason }, 'REFUSE', reason);
      case CoFundingMove.CANCELLED:
        return await moved(work, opened, { kind: 'CANCEL', reason }, 'CANCEL', reason);
      default:
        return input.to satisfies never;
    }
  });
}

export async function recordCoFundingPayment(
  context: RequestContext,
  input: RecordCoFundingPaymentInput,
): Promise<Outcome> {
  return await change(context, 'recordCoFundingPayment', input, async (work) => {
    const opened = await rowToChange(work, input);
    const { id, siren, committedOn } = opened.row;
    const { paidOn, amountCents: cents } = input;
    refuseIf([
      ...checkPastDay(['input', 'paidOn'], paidOn, opened.day),
      ...(committedOn !== null && paidOn < committedOn ? [invalid(['input', 'paidOn'], beforeCommitment)] : []),
    ]);
    const paid: Written = [['paid_cents', opened.row.paidCents + cents]];
    const outcome = await moved(work, opened, { kind: 'PAY', cents }, 'PAY', null, paid);
    await insertPayment(work.manager, { id: newId(), of: id, siren, paidOn, cents });
    return outcome;
  });
}

interface Opened {
  readonly row: CoFundingRow;
  readonly word: CommuneWord | null;
  readonly now: Date;
  readonly day: string;
}

/** The actor's own row in the version that was read, locked, nobody else granting money to the project meanwhile. */
async function rowToChange(
  { manager }: Work,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<Opened> {
  const [seen] = await coFundingsById(manager, [id]);
  if (seen == null) throw new GraphError('NOT_FOUND');
  // First the project's money, then the row: who hears a commune takes them in this order too.
  await lockMoney(manager, seen.siren, seen.projectId);
  const row = await ownRow<CoFundingRow>(manager, { table: 'co_funding', alias: 'f', columns: coFundingColumns }, id);
  checkVersion(row.version, expectedVersion);
  const [word = null] = await communeWordsOf(manager, [row.id]);
  const now = new Date();
  return { row, word, now, day: today(now) };
}

/** What the law says against it today, on the plan received last. */
async function lawAgainst({ manager }: Work, { row, day }: Opened): Promise<readonly Obstacle[]> {
  const [money] = await moneyOfProjects(manager, [row.projectId]);
  if (money?.plan == null) return [noPlan];
  const law = coFundingLawOn(day);
  return lawObstacles(row, capOf(money.plan, money.grantedCents, row, law), law);
}

async function moved(
  { manager, record }: Work,
  { row, word, now, day }: Opened,
  command: Command,
  verb: string,
  reason: string | null,
  more: Written = [],
): Promise<{ entityId: string; version: number }> {
  const outcome = decide(standingOf(row, word), command, day);
  if (outcome.kind === 'REFUSED') {
    refuseIf(outcome.obstacles);
    throw new Error('A refusal has its obstacles.');
  }
  const { state, paidCents } = outcome.standing;
  const version = await writeCoFunding(manager, row.id, now, { state, reason }, more);
  await announceCoFunding(manager, row, { state, paidCents, reason, at: now });
  await record({
    entity: 'CoFunding',
    id: row.id,
    verb,
    visibility: 'PRIVATE',
    change: { from: row.state, to: state, ...Object.fromEntries(more) },
  });
  return { entityId: row.id, version };
}

const votedOther: Obstacle = {
  kind: 'RuleBroken',
  rule: 'DELIBERATIONS_AGREE',
  path: ['input', 'amountCents'],
  article: 'CGCT L5216-5 VI',
  message: {
    fr: 'Le conseil a voté un autre objet ou un autre montant\u00a0: annulez ce fonds, et proposez ce qui a été voté.',
    en: 'The council voted another object or another amount: cancel this fonds, and propose what was voted.',
  },
};
const noPlan = broken('CO_FUNDING_NEEDS_A_PLAN', ['input', 'id'], {
  fr: 'La commune n’a pas transmis de plan de financement\u00a0: demandez-le lui, la loi en dépend.',
  en: 'The commune has sent no funding plan: ask for it, since the law depends on it.',
});
const bindsTooEarly = {
  fr: 'Un acte n’est pas exécutoire avant d’être pris\u00a0: corrigez l’un des deux jours.',
  en: 'An act does not bind before it is taken: correct one of the two days.',
};
const beforeCommitment = {
  fr: 'Rien ne se verse avant le jour de l’engagement\u00a0: corrigez le jour du versement.',
  en: 'Nothing is paid before the day of the commitment: correct the day of the payment.',
};
