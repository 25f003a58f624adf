import type { EntityManager } from 'typeorm';
import { asOwner } from '#shared/database/asOwner.js';
import { dayOf } from '#shared/graphql/today.js';
import { loadNoticeChoices } from '#shared/notices/loadNoticeChoices.js';
import { loadPastQuarters } from '#shared/observatory/loadPastQuarters.js';
import { loadKeptQuestions } from '#shared/savedQuestions/loadKeptQuestions.js';
import { communeNotices } from '../notices/waiting.js';
import { countSharedOn } from '../riskSharing/countShared.js';
import { communeQuestions } from '../savedQuestions/questions.js';
import type { CommuneDemonstration } from './CommuneRows.js';
import { loadActionHistory } from './loadActionHistory.js';
import { loadActionParts } from './loadActionParts.js';
import { loadAdviceDecisions } from './loadAdviceDecisions.js';
import { loadCoFundingReceipts } from './loadCoFundingReceipts.js';
import { loadContracts } from './loadContracts.js';
import { loadCouncils } from './loadCouncils.js';
import { loadEngagements } from './loadEngagements.js';
import { loadExperiments } from './loadExperiments.js';
import { loadForums } from './loadForums.js';
import { loadFrameworks } from './loadFrameworks.js';
import { loadManagement } from './loadManagement.js';
import { loadQuestions } from './loadQuestions.js';
import { loadRegimeReceipts } from './loadRegimeReceipts.js';
import { loadRiskSharings } from './loadRiskSharings.js';
import { loadStands } from './loadStands.js';
import { loadRounds, loadStory } from './loadStory.js';
import { loadSupportReceipts } from './loadSupportReceipts.js';
import { loadSupports } from './loadSupports.js';

/** Writes the demonstration over a loaded territory, in one transaction; a second time it changes nothing. */
export async function loadCommuneDemonstration(ownerUrl: string, rows: CommuneDemonstration): Promise<void> {
  await asOwner(ownerUrl, 'commune loading', async (manager) => {
    await writeProjects(manager, rows.projects);
    if (rows.supports !== undefined) await loadSupports(manager, rows.supports);
    await loadCoFundingReceipts(manager, rows.coFundingReceipts ?? []);
    await loadAdviceDecisions(manager, rows.adviceDecisions ?? []);
    if (rows.supportReceipts !== undefined) await loadSupportReceipts(manager, rows.supportReceipts);
    if (rows.questions !== undefined) await loadQuestions(manager, rows.questions);
    await writeActions(manager, rows.actions);
    await loadActionHistory(manager, rows.actionHistory ?? []);
    await loadActionParts(manager, rows.actionParts ?? []);
    if (rows.engagements !== undefined) await loadEngagements(manager, rows.engagements);
    await loadExperiments(manager, rows.experiments ?? [], rows.reuses ?? []);
    await loadContracts(manager, rows.contracts ?? []);
    await loadFrameworks(manager, rows.frameworks ?? [], rows.adoptions ?? []);
    if (rows.stands !== undefined) await loadStands(manager, rows.stands);
    if (rows.forums !== undefined) await loadForums(manager, rows.forums);
    await loadCouncils(manager, rows.councils ?? []);
    await loadStory(manager, rows.chapters ?? []);
    await loadRegimeReceipts(manager, rows.regimeReceipts ?? []);
    await loadRounds(manager, rows.rounds ?? []);
    if (rows.management !== undefined) await loadManagement(manager, rows.management);
    await loadNoticeChoices(manager, communeNotices, rows.noticeChoices ?? []);
    await loadRiskSharings(manager, rows.riskSharings ?? []);
    await loadKeptQuestions(manager, communeQuestions, rows.keptQuestions ?? []);
    await loadPastQuarters(manager, 'commune', rows.pastQuarters ?? []);
    await countReferences(manager, rows);
    await countSharedOn(manager, dayOf(new Date()));
  });
}

const yearOf = 'left(given."createdAt", 4)';
const numbered = `case when given.number < 1000 then lpad(given.number::text, 3, '0') else given.number::text end`;

async function writeProjects(manager: EntityManager, projects: CommuneDemonstration['projects']): Promise<void> {
  const given = JSON.stringify(projects);
  await manager.query(
    `with written as (
      insert into project (id, insee, reference, title, summary, theme, state, visibility, cost_cents, shared_on,
        proposed_on, proposed_to, withdrawn_on, withdrawal_reason, demonstration, created_at, updated_at)
      select given.id, commune.insee, commune.code || '-' || ${yearOf} || '-' || ${numbered}, given.title,
        given.summary, given.theme, given.state, given.visibility, given."costCents", given."sharedOn",
        given."proposedOn", case when given."proposedOn" is not null then addressee.siren end, given."withdrawnOn",
        given."withdrawalReason", true, given."createdAt"::timestamptz, given."updatedAt"::timestamptz
      from jsonb_to_recordset($1::jsonb) as given (id uuid, number integer, title text, summary text, theme text,
          "leadCommune" text, state text, visibility text, "costCents" bigint, "sharedOn" date, "proposedOn" date,
          "withdrawnOn" date, "withdrawalReason" text, "createdAt" text, "updatedAt" text)
        join commune on commune.insee = given."leadCommune"
        left join lateral (
          select siren from membership where membership.insee = commune.insee
          order by since <= given."proposedOn" desc, case when since <= given."proposedOn" then since end desc, since
          limit 1) addressee on true
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Project', id, 'IMPORT', visibility, true, updated_at from written`,
    [given],
  );
  const answered: { id: string }[] = await manager.query(
    `with invited as (
      insert into project_co_carrier (project_id, insee, co_carrier)
      select given.id, given."leadCommune", carrier.insee
      from jsonb_to_recordset($1::jsonb) as given (id uuid, "leadCommune" text, "coCarriers" jsonb),
        jsonb_to_recordset(given."coCarriers") as carrier (insee text)
      on conflict do nothing
      returning project_id, co_carrier, invitation)
    insert into co_carrier_answer (insee, project_id, invitation, state, decided_on, recorded_at)
    select carrier.insee, given.id, invited.invitation, 'CONFIRMED', carrier."confirmedOn",
      greatest(given."createdAt", carrier."confirmedOn"::timestamptz + interval '9 hours')
    from jsonb_to_recordset($1::jsonb) as given (id uuid, "coCarriers" jsonb, "createdAt" timestamptz),
      jsonb_to_recordset(given."coCarriers") as carrier (insee text, "confirmedOn" date),
      invited
    where invited.project_id = given.id and invited.co_carrier = carrier.insee and carrier."confirmedOn" is not null
    returning project_id as id`,
    [given],
  );
  // These answers came with the rows: nobody has read the projects before them.
  await manager.query('update project set version = 1 where id = any($1)', [answered.map(({ id }) => id)]);
  await manager.query(
    `insert into need (id, project_id, insee, kind, skill, description, quantity_half_days, quantity_cents,
      own_half_days, inhabitants_half_days, window_from, window_until, competence,
      co_funding_object, on_inhabitants)
    select needed.id, given.id, given."leadCommune", needed.kind, needed.skill, needed.description,
      needed."quantityHalfDays", needed."quantityCents", needed."ownHalfDays", needed."inhabitantsHalfDays",
      needed."from", needed."until", needed.competence, case needed.kind when 'CO_FUNDING' then 'FACILITY' end,
      coalesce(needed."onInhabitants", false)
    from jsonb_to_recordset($1::jsonb) as given (id uuid, "leadCommune" text, needs jsonb),
      jsonb_to_recordset(given.needs) as needed (id uuid, kind text, skill text, description text,
        "quantityHalfDays" integer, "quantityCents" bigint, "ownHalfDays" integer, "inhabitantsHalfDays" integer,
        "from" date, "until" date, competence text, "onInhabitants" boolean)
    on conflict (id) do nothing`,
    [given],
  );
}

async function writeActions(manager: EntityManager, actions: CommuneDemonstration['actions']): Promise<void> {
  await manager.query(
    `with written as (
      insert into action (id, insee, reference, title, summary, theme, phase, status, elected_carriers, technicians,
        delegations, services, origin, micro_district, visible_in_living_environment, due_on, unblocking, assessment,
        lesson, project_id, visibility, demonstration, created_at, updated_at)
      select given.id, commune.insee, commune.code || '-A-' || ${yearOf} || '-' || ${numbered}, given.title,
        given.summary, given.theme, given.phase, given.status, given."electedCarriers", given.technicians,
        given.delegations, given.services, given.origin, given."microDistrict", given."visibleInLivingEnvironment",
        given."dueOn", given.unblocking, given.assessment, given.lesson, given."projectId", given.visibility, true,
        given."createdAt"::timestamptz, given."updatedAt"::timestamptz
      from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, number integer, title text, summary text,
          theme text, phase text, status text, "electedCarriers" text[], technicians jsonb, delegations text[],
          services text[], origin text, "microDistrict" text, "visibleInLivingEnvironment" boolean, "dueOn" date,
          unblocking text, assessment text, lesson text, "projectId" uuid, visibility text, "createdAt" text,
          "updatedAt" text)
        join commune on commune.insee = given.insee
      on conflict (id) do nothing
      returning id, insee, visibility, updated_at)
    insert into journal (tenant, entity, id, verb, visibility, imported, occurred_at)
    select insee, 'Action', id, 'IMPORT', visibility, true, updated_at from written`,
    [JSON.stringify(actions)],
  );
}

/** New references go on after those of the demonstration. */
async function countReferences(manager: EntityManager, { actions, projects }: CommuneDemonstration): Promise<void> {
  const numbers = [
    ...actions.map(({ insee, createdAt, number }) => ({ insee, kind: 'ACTION', year: yearIn(createdAt), number })),
    ...projects.map(({ leadCommune, createdAt, number }) => ({
      insee: leadCommune,
      kind: 'PROJECT',
      year: yearIn(createdAt),
      number,
    })),
  ];
  await manager.query(
    `insert into reference_counter (insee, year, kind, last)
    select insee, year, kind, max(number) from jsonb_to_recordset($1::jsonb)
      as given (insee text, kind text, year integer, number integer)
    group by insee, year, kind
    on conflict (insee, year, kind) do update set last = greatest(reference_counter.last, excluded.last)`,
    [JSON.stringify(numbers)],
  );
}

function yearIn(instant: string): number {
  return Number(instant.slice(0, 4));
}
