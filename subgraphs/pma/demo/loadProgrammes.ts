import type { EntityManager } from 'typeorm';
import type { DemonstrationProgrammes, StatedProgrammes } from './ProgrammeRows.js';

/** What sources state of programmes and working groups; a second time it changes nothing. @param named ids by name */
export async function loadStatedProgrammes(
  manager: EntityManager,
  { programmes = [], metropolitanGroups = [] }: StatedProgrammes,
  named: (name: string) => string,
): Promise<void> {
  for (const [table, rows] of [
    ['programme', programmes],
    ['metropolitan_group', metropolitanGroups],
  ] as const) {
    await manager.query(
      `insert into ${table} (id, pole, title, text, since, source)
      select id, pole, title, text, since, source from jsonb_to_recordset($1::jsonb)
        as given (id uuid, pole text, title text, text text, since date, source jsonb)
      on conflict do nothing`,
      [JSON.stringify(rows.map((row) => ({ ...row, id: named(`${table} ${row.pole} ${row.title}`) })))],
    );
  }
}

/** Writes the demonstration's programmes and what goes with them; a second time it changes nothing. */
export async function loadProgrammes(manager: EntityManager, rows: DemonstrationProgrammes): Promise<void> {
  const programmes = JSON.stringify(rows.programmes ?? []);
  for (const statement of [insertProgrammes, insertLeads, insertAdoptions, insertGroups]) {
    await manager.query(statement, [programmes]);
  }
  await manager.query(insertTargets, [JSON.stringify(rows.teamTargets ?? [])]);
  await manager.query(insertActs, [JSON.stringify(rows.acts ?? [])]);
  await manager.query(insertCouncils, [JSON.stringify(rows.councils ?? [])]);
}

const journalled = (entity: string, visibility = "'PUBLIC'"): string => `
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select pole, '${entity}', id::text, 'IMPORT', ${visibility}, true from loaded order by id`;

// Another territory's pole has other axes, or none that is known.
const insertProgrammes = `
  with loaded as (
    insert into programme (id, pole, axis, title, text, since, demonstration)
    select given.id, given.pole, axis.key, given.title, given.text, given.since, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, axis text, title text, text text, since date)
      left join pole_axis axis on axis.pole = given.pole and axis.key = given.axis
    on conflict do nothing returning id, pole
  ) ${journalled('Programme')}`;

const insertLeads = `
  with loaded as (
    insert into programme_lead (id, pole, programme_id, title, text, found_at, origin, found_on, demonstration)
    select lead.id, pole, given.id, title, text, "foundAt", origin, "foundOn", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, leads jsonb)
      cross join lateral jsonb_to_recordset(leads)
        as lead (id uuid, title text, text text, "foundAt" text, origin text, "foundOn" date)
    on conflict do nothing returning id, pole
  ) ${journalled('ProgrammeLead')}`;

const insertAdoptions = `
  insert into lead_adoption (id, pole, lead_id, member, taken_up_on, adaptation, demonstration)
  select adoption.id, pole, lead.id, member, "takenUpOn", adaptation, true
  from jsonb_to_recordset($1::jsonb) as given (pole text, leads jsonb)
    cross join lateral jsonb_to_recordset(leads) as lead (id uuid, adoptions jsonb)
    cross join lateral jsonb_to_recordset(adoptions)
      as adoption (id uuid, member text, "takenUpOn" date, adaptation text)
  on conflict do nothing`;

const insertGroups = `
  with loaded as (
    insert into metropolitan_group (id, pole, programme_id, title, text, elected_members, technicians, since, demonstration)
    select own.id, pole, given.id, title, text, "electedMembers", technicians, since, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, groups jsonb)
      cross join lateral jsonb_to_recordset(groups) as own (id uuid, title text, text text, "electedMembers" integer,
        technicians integer, since date)
    on conflict do nothing returning id, pole
  ) ${journalled('MetropolitanGroup')}`;

const insertTargets = `
  insert into team_target (pole, agglomeration, since, posts, act, demonstration)
  select pole, agglomeration, since, posts, act, true from jsonb_to_recordset($1::jsonb)
    as given (pole text, agglomeration text, since date, posts integer, act text)
  on conflict do nothing`;

const insertActs = `
  with loaded as (
    insert into pole_act (id, pole, body, reference, subject, decided_on, enforceable_from, demonstration)
    select id, pole, 'DELIBERATION', reference, subject, "decidedOn", "enforceableFrom", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, reference text, subject text, "decidedOn" date,
      "enforceableFrom" date)
    on conflict do nothing returning id, pole
  ) ${journalled('PoleAct')}`;

const insertCouncils = `
  with loaded as (
    insert into council_meeting (id, siren, held_on, kind, state, visibility, demonstration)
    select id, pole, "heldOn", kind, state, visibility, true from jsonb_to_recordset($1::jsonb)
      as given (id uuid, pole text, "heldOn" date, kind text, state text, visibility text)
    on conflict do nothing returning id, siren as pole, visibility
  ) ${journalled('CouncilMeeting', 'visibility')}`;
