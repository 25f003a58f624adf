import { v5 } from 'uuid';
import { asOwner } from '#shared/database/asOwner.js';
import { loadNoticeChoices } from '#shared/notices/loadNoticeChoices.js';
import { loadPastQuarters } from '#shared/observatory/loadPastQuarters.js';
import { loadKeptQuestions } from '#shared/savedQuestions/loadKeptQuestions.js';
import { usualDelay } from '../labelling/promisedDelays.js';
import { referenceOf } from '../labelling/writing.js';
import { agglomerationNotices } from '../savedQuestions/notices.js';
import { agglomerationQuestions } from '../savedQuestions/questions.js';
import type { AgglomerationDemonstration } from './AgglomerationRows.js';
import { loadAdoptions } from './loadAdoptions.js';
import { loadCoFundings } from './loadCoFundings.js';
import { loadGroups } from './loadGroups.js';
import { loadImportedFacts } from './loadImportedFacts.js';
import { loadInitiatives } from './loadInitiatives.js';
import { loadCriteria, loadLabellingFiles } from './loadLabellingFiles.js';
import { loadStaffing } from './loadStaffing.js';
import { loadTeamSupports } from './loadTeamSupports.js';
import { loadTerritorial } from './loadTerritorial.js';

/** Adds the demonstration's labellings, with the receipts and decisions that led to them; what is there already stays. */
export async function loadAgglomerationDemonstration(
  ownerUrl: string,
  {
    labellings,
    files,
    coFundings,
    teamSupports,
    initiatives,
    staffing,
    groups,
    importedFacts,
    adoptions,
    territorial,
    pastQuarters = [],
    noticeChoices = [],
    keptQuestions = [],
  }: AgglomerationDemonstration,
): Promise<void> {
  const rows = labellings.map(({ decisions, ...labelling }) => ({
    ...labelling,
    // Named after the labelling, so that a second loading finds them.
    receiptId: v5('proposal', labelling.id),
    withdrawalId: v5('withdrawal', labelling.id),
    communes: [...new Set([labelling.leadCommune, ...labelling.coCarriers])],
    version: decisions.length + 1,
    stateSince: decisions.at(-1)?.decidedAt ?? labelling.receivedAt,
    admissibleAt: decisions.find(({ to }) => to === 'ADMISSIBLE')?.decidedAt ?? null,
    answeredAt: decisions.find(({ from }) => from === 'UNDER_REVIEW')?.decidedAt ?? null,
    reviews: decisions.filter(({ to }) => to === 'UNDER_REVIEW').length,
    grid: files?.grids.find(({ siren }) => siren === labelling.siren)?.id ?? null,
    days: usualDelay,
    informed: labelling.informed ?? [],
  }));
  const decisions = labellings.flatMap((labelling) =>
    labelling.decisions.map((decision, index) => ({
      ...decision,
      labelling: labelling.id,
      siren: labelling.siren,
      position: index + 1,
    })),
  );
  await asOwner(ownerUrl, 'call loading', async (manager) => {
    const agglomerations: { siren: string; shortName: string }[] = await manager.query(
      'select siren, short_name as "shortName" from agglomeration',
    );
    const shortNames = new Map(agglomerations.map(({ siren, shortName }) => [siren, shortName]));
    const given = JSON.stringify(
      rows.map((row) => {
        const shortName = shortNames.get(row.siren);
        if (shortName === undefined) throw new Error(`The territory has no agglomeration ${row.siren}.`);
        const year = Number(row.receivedAt.slice(0, 4));
        return { ...row, year, ref: referenceOf(shortName, year, row.number) };
      }),
    );
    if (territorial !== undefined) await loadTerritorial(manager, territorial);
    if (files !== undefined) await loadCriteria(manager, files.grids);
    await manager.query(insertProposals, [given]);
    await manager.query(insertWithdrawals, [given]);
    await manager.query(insertLabellings, [given]);
    await manager.query(insertDecisions, [JSON.stringify(decisions)]);
    if (files !== undefined) await loadLabellingFiles(manager, files);
    if (coFundings !== undefined) await loadCoFundings(manager, coFundings);
    if (teamSupports !== undefined) await loadTeamSupports(manager, teamSupports);
    if (initiatives !== undefined) await loadInitiatives(manager, initiatives);
    if (staffing !== undefined) await loadStaffing(manager, staffing);
    if (groups !== undefined) await loadGroups(manager, groups);
    if (importedFacts !== undefined) await loadImportedFacts(manager, importedFacts);
    if (adoptions !== undefined) await loadAdoptions(manager, adoptions);
    await loadPastQuarters(manager, 'call', pastQuarters);
    await loadNoticeChoices(manager, agglomerationNotices, noticeChoices);
    await loadKeptQuestions(manager, agglomerationQuestions, keptQuestions);
  });
}

const insertProposals = `
  insert into proposal_receipt (id, siren, project_id, reference, title, lead_commune, co_carriers, proposed_on,
    visibility, demonstration, received_at)
  select "receiptId", siren, "projectId", "projectReference", title, "leadCommune",
    array(select jsonb_array_elements_text("coCarriers")), "proposedOn", visibility, true, "receivedAt"
  from jsonb_to_recordset($1::jsonb) as given ("receiptId" uuid, siren text, "projectId" uuid, "projectReference" text,
    title text, "leadCommune" text, "coCarriers" jsonb, "proposedOn" date, visibility text, "receivedAt" timestamptz)
  on conflict (id) do nothing`;

const insertWithdrawals = `
  insert into withdrawal_receipt (id, siren, project_id, proposal_id, withdrawn_on, reason, received_at)
  select "withdrawalId", siren, "projectId", "receiptId", "withdrawnOn", coalesce("withdrawalReason", ''), "updatedAt"
  from jsonb_to_recordset($1::jsonb) as given ("withdrawalId" uuid, siren text, "projectId" uuid, "receiptId" uuid,
    "withdrawnOn" date, "withdrawalReason" text, "updatedAt" timestamptz)
  where "withdrawnOn" is not null
  on conflict do nothing`;

/** The journal tells of what was loaded, to those who may see it. */
const insertLabellings = `
  with loaded as (
    insert into labelling (id, siren, project_id, year, number, reference, state, reason, labelled_on, communes,
      visibility, receipt_id, received_at, updated_at, demonstration, version, state_since, informed, label_until,
      agreement_reference, review, grid_id, clock_started_on, promised_days, clock_ended_on)
    select id, siren, "projectId", year, number, ref, state, reason, "labelledOn",
      array(select jsonb_array_elements_text(communes)), visibility, "receiptId", "receivedAt", "updatedAt", true, version,
      "stateSince", array(select jsonb_array_elements_text(informed)), "labelUntil", "agreementReference", reviews,
      case when reviews > 0 then grid end, ("admissibleAt" at time zone 'Europe/Paris')::date,
      case when "admissibleAt" is not null then days end, ("answeredAt" at time zone 'Europe/Paris')::date
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "projectId" uuid, year integer, number integer,
      ref text, state text, reason text, "labelledOn" date, communes jsonb, visibility text, "receiptId" uuid,
      "receivedAt" timestamptz, "updatedAt" timestamptz, version integer, "stateSince" timestamptz, informed jsonb,
      "labelUntil" date, "agreementReference" text, reviews integer, grid uuid, "admissibleAt" timestamptz,
      "answeredAt" timestamptz, days integer)
    on conflict (id) do nothing
    returning id, siren, state, labelled_on, visibility
  )
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select siren, 'Labelling', id::text, 'IMPORT',
    case when labelled_on is null then 'PRIVATE'
      when visibility = 'PUBLIC' and state <> 'SUSPENDED' then 'PUBLIC' else 'SHARED' end, true
  from loaded order by id`;

const insertDecisions = `
  insert into labelling_decision (labelling_id, siren, position, from_state, to_state, reason, decided_at)
  select labelling, siren, position, "from", "to", reason, "decidedAt" from jsonb_to_recordset($1::jsonb)
    as given (labelling uuid, siren text, position integer, "from" text, "to" text, reason text, "decidedAt" timestamptz)
  on conflict (labelling_id, position) do nothing`;
