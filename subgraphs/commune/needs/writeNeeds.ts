import type { EntityManager } from 'typeorm';
import { ofCommuneAsked } from '../communes/heritage.js';
import type { Need } from './Need.js';
import { type NeedValues, needColumns } from './store.js';

/** A need of a project that the commune leads, with what a file calls it by. */
export type OwnedNeed = NeedValues & Pick<Need, 'projectId'> & { readonly id: string; readonly version: number };

/** Every need of the projects that the commune leads or took over, oldest first. */
export async function needsOwnedBy(
  manager: EntityManager,
  insee: string,
  { lock }: { readonly lock: boolean },
): Promise<OwnedNeed[]> {
  return await manager.query(
    `select ${needColumns} from need where ${ofCommuneAsked('insee')} order by id ${lock ? 'for update' : ''}`,
    [insee],
  );
}

type Written = NeedValues & { readonly id: string; readonly projectId: string };

const record = `as given (id uuid, "projectId" uuid, kind text, skill text, description text, "quantityHalfDays" integer,
  "quantityCents" bigint, "ownHalfDays" integer, "inhabitantsHalfDays" integer, "from" date, until date, competence text,
  presence boolean, "onInhabitants" boolean, relay text, "coFundingObject" text)`;

/** Writes new needs in one statement, each under the code of its project. */
export async function insertNeeds(manager: EntityManager, needs: readonly Written[]): Promise<void> {
  if (needs.length === 0) return;
  await manager.query(
    `insert into need (id, project_id, insee, kind, skill, description, quantity_half_days, quantity_cents,
      own_half_days, inhabitants_half_days, window_from, window_until, competence,
      presence, on_inhabitants, relay, co_funding_object)
    select given.id, p.id, p.insee, kind, skill, given.description, "quantityHalfDays", "quantityCents", "ownHalfDays",
      "inhabitantsHalfDays", given."from", given.until, given.competence,
      coalesce(given.presence, false), coalesce(given."onInhabitants", false), given.relay,
      given."coFundingObject"
    from jsonb_to_recordset($1::jsonb) ${record} join project p on p.id = given."projectId"`,
    [JSON.stringify(needs)],
  );
}

/** Writes needs that are locked already in one statement, each as a whole. */
export async function rewriteNeeds(manager: EntityManager, needs: readonly Written[]): Promise<void> {
  if (needs.length === 0) return;
  await manager.query(
    `update need set version = version + 1, kind = given.kind, skill = given.skill, description = given.description,
      quantity_half_days = given."quantityHalfDays", quantity_cents = given."quantityCents",
      own_half_days = given."ownHalfDays", inhabitants_half_days = given."inhabitantsHalfDays",
      window_from = given."from", window_until = given.until, competence = given.competence,
      presence = coalesce(given.presence, false), on_inhabitants = coalesce(given."onInhabitants", false), relay = given.relay,
      co_funding_object = given."coFundingObject"
    from jsonb_to_recordset($1::jsonb) ${record} where need.id = given.id`,
    [JSON.stringify(needs)],
  );
}
