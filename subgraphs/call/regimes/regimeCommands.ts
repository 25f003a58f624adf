import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkPastDay } from '#shared/graphql/dayChecks.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { agglomerationOnDay } from '../territory/store.js';
import { today } from '../territory/today.js';
import { announceRegimes } from './announceRegimes.js';
import type { RegimeRow } from './CompetenceRegime.js';
import { alreadyBegins, checkRegime, notMembers } from './checkRegime.js';
import type { PlaceOperationInput, RemoveRegimeInput, SetRegimeInput } from './regimeInputs.js';
import { regimeColumns, regimesById, regimesDecided } from './store.js';

/** One decision, one change point for each commune: all of them, or none. Its outcome's entity is the decision. */
export async function setRegime(context: RequestContext, input: SetRegimeInput): Promise<Outcome> {
  return await change(context, 'setRegime', input, async ({ manager, tenant, record }) => {
    refuseIf(checkRegime(input, today()));
    const communes = [...new Set(input.communes)].sort();
    const belongsTo = await agglomerationOnDay(manager, communes, { on: input.since });
    const strangers = communes.filter((_, index) => belongsTo[index] !== tenant);
    if (strangers.length > 0) refuseIf([notMembers(strangers)]);
    const decision = newId();
    const written: { commune: string }[] = await manager.query(insertRegimes, [
      tenant,
      input.competence,
      input.regime,
      input.since,
      input.act.body,
      input.act.reference.trim(),
      input.act.decidedOn,
      input.act.enforceableFrom,
      input.line?.trim() ?? null,
      decision,
      communes,
      communes.map(() => newId()),
    ]);
    const begun = new Set(written.map(({ commune }) => commune));
    if (begun.size < communes.length) refuseIf([alreadyBegins(communes.filter((insee) => !begun.has(insee)))]);
    const regimes = await regimesDecided(manager, decision);
    await announceRegimes(manager, regimes);
    const { idempotencyKey: _, ...settled } = input;
    for (const { id } of regimes) {
      await record({ entity: 'CompetenceRegime', id, verb: 'CREATE', visibility: 'PUBLIC', change: settled });
    }
    return { entityId: decision, version: 1 };
  });
}

/** Of two writers of the same change point the second waits here, then finds it taken. */
const insertRegimes = `
  insert into regime (id, siren, competence, commune, regime, since, act_body, act_reference, act_decided_on,
    act_enforceable_from, line, decision_id)
  select given.id, $1, $2, given.commune, $3, $4, $5, $6, $7, $8, $9, $10
  from unnest($11::text[], $12::uuid[]) as given (commune, id)
  on conflict (siren, competence, commune, since) do nothing returning commune`;

/** Takes a mistaken change point out of the history: what came before it lasts on. */
export async function removeRegime(context: RequestContext, input: RemoveRegimeInput): Promise<Outcome> {
  return await change(context, 'removeRegime', input, async ({ manager, record }) => {
    refuseIf([
      ...checkText(['input', 'reason'], input.reason),
      ...(input.reason.trim() === '' ? [invalid(['input', 'reason'], whyMistaken)] : []),
    ]);
    const regime = await lockRegime(manager, input.id);
    checkVersion(regime.version, input.expectedVersion);
    await announceRegimes(manager, [regime], { gone: true });
    await manager.query('delete from regime where id = $1', [regime.id]);
    await record({
      entity: 'CompetenceRegime',
      id: regime.id,
      verb: 'REMOVE',
      visibility: 'PUBLIC',
      tombstone: true,
      change: { reason: input.reason, commune: regime.insee, competence: regime.competenceKey, since: regime.since },
    });
    return { entityId: regime.id, version: regime.version };
  });
}

/** Puts an operation on one side of the line; one already placed changes side by the new act. */
export async function placeOperation(context: RequestContext, input: PlaceOperationInput): Promise<Outcome> {
  return await change(context, 'placeOperation', input, async ({ manager, tenant, record }) => {
    refuseIf([
      ...checkTitle(['input', 'operation'], input.operation),
      ...checkTitle(['input', 'actReference'], input.actReference),
      ...checkPastDay(['input', 'decidedOn'], input.decidedOn, today()),
      ...(input.projectId == null || isId(input.projectId) ? [] : [invalid(['input', 'projectId'], noProject)]),
    ]);
    const regime = await lockRegime(manager, input.id);
    checkVersion(regime.version, input.expectedVersion);
    if (regime.line === null) refuseIf([noLine]);
    const { operation, projectId, side, actReference, decidedOn } = input;
    await manager.query(
      `insert into interest_side (id, siren, regime_id, operation, project_id, side, act_reference, decided_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (regime_id, operation) do update set
        project_id = excluded.project_id, side = excluded.side, act_reference = excluded.act_reference,
        decided_on = excluded.decided_on`,
      [newId(), tenant, regime.id, operation.trim(), projectId ?? null, side, actReference.trim(), decidedOn],
    );
    await manager.query('update regime set version = version + 1, updated_at = now() where id = $1', [regime.id]);
    const [placed] = await regimesById(manager, [regime.id]);
    if (placed == null) throw new Error('A regime is gone while it is locked.');
    await announceRegimes(manager, [placed]);
    await record({
      entity: 'CompetenceRegime',
      id: regime.id,
      verb: 'PLACE',
      visibility: 'PUBLIC',
      change: { operation, projectId, side, actReference },
    });
    return { entityId: regime.id, version: placed.version };
  });
}

async function lockRegime(manager: EntityManager, id: string): Promise<RegimeRow> {
  return await ownRow<RegimeRow>(manager, { table: 'regime', alias: 'r', columns: regimeColumns }, id);
}

const whyMistaken = {
  fr: 'Dites en quoi ce régime était faux\u00a0: le journal garde la raison.',
  en: 'Say why this regime was wrong: the journal keeps the reason.',
};
const noProject = {
  fr: 'Ce n’est pas un identifiant de projet\u00a0: prenez-le sur la fiche du projet, ou n’en donnez pas.',
  en: 'This is no project’s identifier: take it from the project’s page, or give none.',
};
const noLine = broken(
  'LINE_BEFORE_OPERATIONS',
  ['input', 'id'],
  {
    fr: 'Ce régime ne trace pas de ligne d’intérêt communautaire\u00a0: il n’y a pas de côté où placer une opération.',
    en: 'This regime draws no line of community interest: there is no side to put an operation on.',
  },
  { fr: 'Un régime dont l’acte trace une ligne.', en: 'A regime whose act draws a line.' },
);
