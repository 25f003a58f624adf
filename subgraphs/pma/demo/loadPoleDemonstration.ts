import type { EntityManager } from 'typeorm';
import { asOwner } from '#shared/database/asOwner.js';
import { loadNoticeChoices } from '#shared/notices/loadNoticeChoices.js';
import { loadPastQuarters } from '#shared/observatory/loadPastQuarters.js';
import { loadKeptQuestions } from '#shared/savedQuestions/loadKeptQuestions.js';
import { poleNotices } from '../savedQuestions/notices.js';
import { poleQuestions } from '../savedQuestions/questions.js';
import { loadAgreements } from './loadAgreements.js';
import { loadClosedStatements } from './loadClosedStatements.js';
import { loadPoleProject } from './loadPoleProject.js';
import { loadRequests } from './loadRequests.js';
import { loadTeamStories } from './loadTeamStories.js';
import type { PoleDemonstration } from './PoleRows.js';

/**
 * Writes the demonstration as the owner role: posts, their months, teams, receipts, allocations, then the cuts of capacity
 * decided afterwards. Rows that are there already stay as they are, whatever became of them since.
 * @throws when an allocation that is not imported exceeds what its post can give
 */
export async function loadPoleDemonstration(ownerUrl: string, rows: PoleDemonstration): Promise<void> {
  // All or nothing: a demonstration half loaded would never be completed.
  await asOwner(ownerUrl, 'pma loading', (manager) => loadInto(manager, rows));
}

async function loadInto(manager: EntityManager, rows: PoleDemonstration): Promise<void> {
  await loadPosts(manager, rows);
  await manager.query(
    `insert into post_sign_in (technician_id, pole, subject, demonstration)
    select id, pole, given.subject, true
    from jsonb_to_recordset($1::jsonb) as given ("technicianId" uuid, subject text) join technician on id = "technicianId"
    on conflict do nothing`,
    [JSON.stringify(rows.signIns ?? [])],
  );
  await loadAgreements(manager, rows.agreements ?? []);
  if (rows.project !== undefined) await loadPoleProject(manager, rows.project);
  const [{ fresh } = { fresh: false }]: { fresh: boolean }[] = await manager.query(
    'select not exists (select from resource_team where demonstration) as fresh',
  );
  await loadPastQuarters(manager, 'pma', rows.pastQuarters ?? []);
  await loadNoticeChoices(manager, poleNotices, rows.noticeChoices ?? []);
  await loadKeptQuestions(manager, poleQuestions, rows.keptQuestions ?? []);
  if (!fresh) return;
  await loadTeams(manager, rows);
  // Two statements: in one, what is imported would excuse what is not.
  for (const imported of [false, true]) {
    await loadAllocations(
      manager,
      rows.allocations.filter((allocation) => allocation.imported === imported),
      imported ? [] : rows.overrides,
    );
  }
  await loadRequests(manager, rows.requests ?? []);
  await manager.query(
    `insert into month_terms (technician_id, pole, month, told_capacity)
    select id, pole, month, "halfDays"
    from jsonb_to_recordset($1::jsonb) as cut ("technicianId" uuid, month text, "halfDays" integer)
      join technician on id = "technicianId"
    on conflict (technician_id, month) do update set told_capacity = excluded.told_capacity`,
    [JSON.stringify(rows.capacityCuts)],
  );
  await manager.query(
    `insert into journal (tenant, entity, id, verb, visibility, imported)
    select pole, 'Technician', id::text, 'IMPORT', 'SHARED', true from technician where demonstration
    union all
    select pole, 'Allocation', id::text, 'IMPORT', 'PRIVATE', true from allocation where demonstration`,
  );
  await loadClosedStatements(manager, rows.closings ?? []);
}

async function loadPosts(manager: EntityManager, { skills, technicians }: PoleDemonstration): Promise<void> {
  await manager.query(
    `insert into skill (code, fr, en)
    select code, fr, en from jsonb_to_recordset($1::jsonb) as given (code text, fr text, en text)
    on conflict (code) do nothing`,
    [JSON.stringify(skills)],
  );
  const posts = JSON.stringify(technicians);
  await manager.query(
    `insert into organisation (siren, name)
    select distinct on (siren) siren, name from jsonb_to_recordset($1::jsonb) as given (employer jsonb)
      cross join lateral jsonb_to_record(employer) as named (siren text, name text)
    on conflict (siren) do nothing`,
    [posts],
  );
  await manager.query(
    `insert into technician (id, pole, code, function, employer, working_time, pooled_share, since, until, demonstration)
    select id, pole, code, function, employer ->> 'siren', coalesce("workingTime", 100), "pooledShare", since, until, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, code text, function text, employer jsonb,
      "workingTime" integer, "pooledShare" integer, since date, until date)
    on conflict (id) do nothing`,
    [posts],
  );
  await manager.query(
    `insert into technician_skill (technician_id, code, level, since)
    select id, code, level, coalesce(held.since, given.since)
    from jsonb_to_recordset($1::jsonb) as given (id uuid, since date, skills jsonb)
      cross join lateral jsonb_to_recordset(skills) as held (code text, level text, since date)
    on conflict (technician_id, code, since) do nothing`,
    [posts],
  );
  await manager.query(
    `insert into month_terms (technician_id, pole, month, told_capacity, withdrawn)
    select id, pole, month, "halfDays", coalesce(withdrawn, 0)
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, capacity jsonb)
      cross join lateral jsonb_to_recordset(capacity) as monthly (month text, "halfDays" integer, withdrawn integer)
    on conflict (technician_id, month) do nothing`,
    [posts],
  );
}

async function loadTeams(manager: EntityManager, { teams, consents }: PoleDemonstration): Promise<void> {
  await manager.query(
    `insert into resource_team (id, pole, project_id, pilot, pilot_since, communes, demonstration)
    select id, pole, "projectId", pilot, coalesce("pilotSince", '2026-01-01'), array(select jsonb_array_elements_text(communes)), true
    from jsonb_to_recordset($1::jsonb)
      as given (id uuid, pole text, "projectId" uuid, pilot text, "pilotSince" date, communes jsonb)`,
    [JSON.stringify(teams)],
  );
  await loadTeamStories(manager, teams);
  await manager.query(
    `insert into consent_receipt
      (pole, project_id, commune, state, decided_on, body, reference, received_at, demonstration)
    select team.pole, given."projectId", commune, state, "decidedOn", body, reference, "receivedAt", true
    from jsonb_to_recordset($1::jsonb) as given ("projectId" uuid, commune text, state text, "decidedOn" date,
      body text, reference text, "receivedAt" timestamptz)
    join resource_team team on team.project_id = given."projectId"
    order by "receivedAt"`,
    [JSON.stringify(consents)],
  );
}

async function loadAllocations(
  manager: EntityManager,
  allocations: PoleDemonstration['allocations'],
  overrides: PoleDemonstration['overrides'] = [],
): Promise<void> {
  const given = JSON.stringify(allocations);
  await manager.query(
    `insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      employer_agreed_on, employer_agreement, imported, demonstration)
    select given.id, team.pole, extract(year from "from"), number, "technicianId", "teamId", state, "from", "until",
      ("employerAgreement" ->> 'agreedOn')::date, "employerAgreement" ->> 'reference', imported, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, number integer, "technicianId" uuid, "teamId" uuid, state text,
      "from" date, "until" date, "employerAgreement" jsonb, imported boolean)
    join resource_team team on team.id = given."teamId"`,
    [given],
  );
  await manager.query(
    `insert into capacity_override (allocation_id, pole, reason, author_post, until_day, recorded_on, demonstration)
    select "allocationId", allocation.pole, given.reason, "authorPost", "until", "recordedOn", true
    from jsonb_to_recordset($1::jsonb) as given ("allocationId" uuid, reason text, "authorPost" text, "until" date,
      "recordedOn" date) join allocation on allocation.id = given."allocationId"`,
    [JSON.stringify(overrides)],
  );
  await manager.query(
    `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned, done)
    select allocation.id, allocation.pole, allocation.technician_id, allocation.state, month, planned, done
    from jsonb_to_recordset($1::jsonb) as given (id uuid, months jsonb)
      join allocation on allocation.id = given.id
      cross join lateral jsonb_to_recordset(months) as monthly (month text, planned integer, done integer)`,
    [given],
  );
  await manager.query(
    `insert into allocation_number (pole, year, last)
    select pole, year, max(number) from allocation group by pole, year
    on conflict (pole, year) do update set last = greatest(allocation_number.last, excluded.last)`,
  );
}
