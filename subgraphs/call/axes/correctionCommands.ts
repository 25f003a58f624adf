import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { checkAxis } from '#shared/story/checkChapter.js';
import { today } from '../territory/today.js';
import type {
  CorrectPartnershipContractInput,
  CorrectPoliticalCommitmentInput,
  CorrectVicePresidenciesInput,
} from './correctionInputs.js';
import { checkCorrection, correctedOf, type GivenField, keepCorrection, writeCorrected } from './corrections.js';
import type { PartnershipContract } from './PartnershipContract.js';
import type { PoliticalCommitment, VicePresidencies } from './PoliticalCommitment.js';
import { checkEnd, checkPilots, checkVicePresidencies } from './projectCommands.js';
import { commitmentColumns, contractColumns, vicePresidenciesColumns } from './store.js';

const written = (fields: readonly GivenField[]) => fields.map(({ column, given }) => [column, given] as const);

/** Puts right what was recorded of a political commitment; how it stood stays readable. */
export async function correctPoliticalCommitment(
  context: RequestContext,
  input: CorrectPoliticalCommitmentInput,
): Promise<Outcome> {
  return await change(context, 'correctPoliticalCommitment', input, async (work) => {
    const table = 'political_commitment';
    const row = await ownRow<PoliticalCommitment>(
      work.manager,
      { table, alias: 't', columns: commitmentColumns },
      input.id,
    );
    checkVersion(row.version ?? 0, input.expectedVersion);
    const fields = correctedOf([
      { field: 'title', column: 'title', now: row.title, given: input.title?.trim() },
      { field: 'text', column: 'text', now: row.text, given: input.text },
      {
        field: 'onInhabitantsInvolvement',
        column: 'on_inhabitants_involvement',
        now: row.onInhabitantsInvolvement,
        given: input.onInhabitantsInvolvement,
      },
      { field: 'axis', column: 'axis', now: row.axis, given: input.axis },
      { field: 'committedOn', column: 'committed_on', now: row.committedOn, given: input.committedOn },
      { field: 'actReference', column: 'act_reference', now: row.actReference, given: input.actReference },
    ]);
    refuseIf([
      ...checkCorrection(input.reason, fields),
      ...(input.title == null ? [] : checkTitle(['input', 'title'], input.title)),
      ...checkText(['input', 'text'], input.text),
      ...checkAxis(['input', 'axis'], input.axis),
      ...(input.committedOn == null ? [] : checkPastDay(['input', 'committedOn'], input.committedOn, today())),
      ...checkText(['input', 'actReference'], input.actReference, longestTitle),
    ]);
    const version = await writeCorrected(work.manager, table, { where: 'id = $1', values: [row.id] }, written(fields));
    const { reason } = input;
    await keepCorrection(work, { kind: 'PoliticalCommitment', statement: row.id, version, reason, fields });
    return { entityId: row.id, version };
  });
}

/** Puts right what was recorded of a contract; its pilots were members on the day it was signed. */
export async function correctPartnershipContract(
  context: RequestContext,
  input: CorrectPartnershipContractInput,
): Promise<Outcome> {
  return await change(context, 'correctPartnershipContract', input, async (work) => {
    const table = 'partnership_contract';
    const row = await ownRow<PartnershipContract>(
      work.manager,
      { table, alias: 't', columns: contractColumns },
      input.id,
    );
    checkVersion(row.version ?? 0, input.expectedVersion);
    const pilots = input.pilotCommunes == null ? null : [...new Set(input.pilotCommunes)];
    const fields = correctedOf([
      { field: 'partner', column: 'partner', now: row.partner, given: input.partner?.trim() },
      { field: 'title', column: 'title', now: row.title, given: input.title?.trim() },
      { field: 'signedOn', column: 'signed_on', now: row.signedOn, given: input.signedOn },
      { field: 'knownSince', column: 'known_since', now: row.knownSince, given: input.signedOn },
      { field: 'until', column: 'until', now: row.until, given: input.until },
      { field: 'pilotCommunes', column: 'pilot_communes', now: row.pilots, given: pilots },
      {
        field: 'participationClause',
        column: 'participation_clause',
        now: row.participationClause,
        given: input.participationClause,
      },
    ]);
    const signedOn = input.signedOn ?? row.signedOn ?? row.knownSince ?? today();
    refuseIf([
      ...checkCorrection(input.reason, fields),
      ...(input.partner == null ? [] : checkTitle(['input', 'partner'], input.partner)),
      ...(input.title == null ? [] : checkTitle(['input', 'title'], input.title)),
      ...(input.signedOn == null ? [] : checkPastDay(['input', 'signedOn'], input.signedOn, today())),
      ...checkEnd(input.until ?? row.until, signedOn),
      ...checkText(['input', 'participationClause'], input.participationClause),
    ]);
    await checkPilots(work, pilots ?? row.pilots, signedOn);
    const version = await writeCorrected(work.manager, table, { where: 'id = $1', values: [row.id] }, written(fields));
    const { reason } = input;
    await keepCorrection(work, { kind: 'PartnershipContract', statement: row.id, version, reason, fields });
    return { entityId: row.id, version };
  });
}

/** Puts right what was stated of a day; another number from another day on is a new statement. Its outcome's entity is the agglomeration. */
export async function correctVicePresidencies(
  context: RequestContext,
  input: CorrectVicePresidenciesInput,
): Promise<Outcome> {
  return await change(context, 'correctVicePresidencies', input, async (work) => {
    const { manager, tenant } = work;
    refuseIf(checkDay(['input', 'since'], input.since));
    const [row]: VicePresidencies[] = await manager.query(
      `select ${vicePresidenciesColumns} from vice_presidencies t where t.siren = $1 and t.since = $2::date for update`,
      [tenant, input.since],
    );
    if (row === undefined) throw new GraphError('NOT_FOUND');
    checkVersion(row.version, input.expectedVersion);
    const fields = correctedOf([
      { field: 'count', column: 'count', now: row.count, given: input.count },
      { field: 'functions', column: 'functions', now: row.functions, given: input.functions },
    ]);
    refuseIf([
      ...checkCorrection(input.reason, fields),
      ...checkVicePresidencies(input.count ?? row.count, input.functions ?? row.functions),
    ]);
    const version = await writeCorrected(
      manager,
      'vice_presidencies',
      { where: 'siren = $1 and since = $2::date', values: [tenant, input.since] },
      written(fields),
    );
    const { since: statement, reason } = input;
    await keepCorrection(work, { kind: 'VicePresidencies', statement, version, reason, fields });
    return { entityId: tenant, version };
  });
}
