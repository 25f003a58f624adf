import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { Actor } from '#shared/identity/Actor.js';
import { ownedBy } from '../communes/ownedBy.js';
import { type CoCarrierRow, CoCarrierState } from './CoCarrier.js';

/** SQL: the last answer to the invitation `c` of `project_co_carrier`; no row until there is one. */
export const lastAnswer = `left join lateral (
  select state, decided_on from co_carrier_answer given
  where given.project_id = c.project_id and given.insee = c.co_carrier and given.invitation = c.invitation
  order by given.seq desc limit 1) answer on true`;

/** Whom each project's lead invited to carry it, by INSEE code, with what each answered. */
export async function coCarriersOf(manager: EntityManager, projects: readonly string[]): Promise<CoCarrierRow[][]> {
  const rows: CoCarrierRow[] = await manager.query(
    `select c.project_id as "projectId", c.co_carrier as insee, c.invitation, commune.name,
      coalesce(answer.state, 'INVITED') as state, answer.decided_on as "answeredOn",
      case when answer.state = 'CONFIRMED' then answer.decided_on end as "confirmedOn"
    from project_co_carrier c join commune on commune.insee = c.co_carrier ${lastAnswer}
    where c.project_id = any($1) order by c.co_carrier`,
    [projects],
  );
  return listsInOrderOf(projects, rows, (row) => row.projectId);
}

/**
 * Makes these communes the project's co-carriers: who stays keeps its answer, who had declined or left is invited anew,
 * who is no longer named is not invited any more.
 * @returns the communes that are asked now
 */
export async function setCoCarriers(
  manager: EntityManager,
  project: { readonly id: string; readonly insee: string },
  codes: readonly string[],
): Promise<string[]> {
  await manager.query(
    `delete from project_co_carrier removed using (
      select c.co_carrier, coalesce(answer.state, 'INVITED') in ('INVITED', 'CONFIRMED') as carries
      from project_co_carrier c ${lastAnswer} where c.project_id = $1) known
    where removed.project_id = $1 and removed.co_carrier = known.co_carrier
      and known.carries <> (removed.co_carrier = any($2))`,
    [project.id, codes],
  );
  const invited: { code: string }[] = await manager.query(
    `insert into project_co_carrier (project_id, insee, co_carrier)
    select $1, $2, code from unnest($3::text[]) as given (code) on conflict (project_id, co_carrier) do nothing
    returning co_carrier as code`,
    [project.id, project.insee, codes],
  );
  return invited.map(({ code }) => code);
}

/** Waits for whoever is changing a project that the acting commune carries, and holds it until the transaction ends. */
export async function lockCarriedProject(manager: EntityManager, id: string): Promise<void> {
  if (isId(id)) await manager.query('select lock_carried_project($1)', [id]);
}

/** Adds a commune's answer; the project's row follows by itself, one version further. */
export async function insertAnswer(
  manager: EntityManager,
  row: { readonly insee: string; readonly projectId: string; readonly invitation: string },
  answer: {
    readonly state: CoCarrierState;
    readonly reason: string | null;
    readonly decidedOn: string;
    readonly now: Date;
  },
): Promise<void> {
  await manager.query(
    `insert into co_carrier_answer (insee, project_id, invitation, state, reason, decided_on, recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.insee, row.projectId, row.invitation, answer.state, answer.reason, answer.decidedOn, answer.now],
  );
}

/** The invitation that the acting commune answers: its own, or that of a commune it took over. */
export function ownInvitation(actor: Actor, coCarriers: readonly CoCarrierRow[]): CoCarrierRow | undefined {
  return (
    coCarriers.find(({ insee }) => insee === actor.tenant) ?? coCarriers.find(({ insee }) => ownedBy(actor, insee))
  );
}

/** Names of those who have not answered. */
export function unanswered(coCarriers: readonly CoCarrierRow[]): string[] {
  return coCarriers.filter(({ state }) => state === CoCarrierState.INVITED).map(({ name }) => name);
}
