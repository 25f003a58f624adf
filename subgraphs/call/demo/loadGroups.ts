import type { EntityManager } from 'typeorm';
import type { DemonstrationGroups } from './GroupRows.js';

/** Adds the demonstration's groups and councils; what is there already stays. */
export async function loadGroups(manager: EntityManager, rows: DemonstrationGroups): Promise<void> {
  await manager.query(insertGroups, [JSON.stringify(rows.groups)]);
  await manager.query(insertCompositions, [JSON.stringify(rows.compositions)]);
  await manager.query(insertReferrals, [JSON.stringify(rows.referrals)]);
  await manager.query(insertOpinions, [JSON.stringify(rows.opinions)]);
  await manager.query(insertMissions, [JSON.stringify(rows.missions)]);
}

const insertGroups = `
  with loaded as (
    insert into working_group (id, siren, title, theme, delegations, services, elected_count, technician_count, since,
      demonstration)
    select id, siren, title, theme, array(select jsonb_array_elements_text(delegations)),
      array(select jsonb_array_elements_text(services)), "electedCount", "technicianCount", since, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, title text, theme text, delegations jsonb,
      services jsonb, "electedCount" integer, "technicianCount" integer, since date)
    on conflict (id) do nothing returning id, siren
  )
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select siren, 'WorkingGroup', id::text, 'IMPORT', 'PUBLIC', true from loaded order by id`;

const insertCompositions = `
  insert into council_composition (id, siren, since, women, men, ages, without_councillors, demonstration)
  select id, siren, since, women, men, array(select jsonb_array_elements_text(ages)::integer), true, true
  from jsonb_to_recordset($1::jsonb)
    as given (id uuid, siren text, since date, women integer, men integer, ages jsonb)
  on conflict do nothing`;

const insertReferrals = `
  insert into council_referral (id, siren, title, question, origin, referred_on, due_on, demonstration)
  select id, siren, title, question, origin, "referredOn", "dueOn", true from jsonb_to_recordset($1::jsonb)
    as given (id uuid, siren text, title text, question text, origin text, "referredOn" date, "dueOn" date)
  on conflict do nothing`;

const insertOpinions = `
  insert into council_opinion (id, siren, referral_id, title, opinion, adopted_on, follow_up, follow_up_reason,
    followed_on, demonstration)
  select id, siren, "referralId", title, opinion, "adoptedOn", "followUp", "followUpReason", "followedOn", true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "referralId" uuid, title text, opinion text,
    "adoptedOn" date, "followUp" text, "followUpReason" text, "followedOn" date)
  on conflict do nothing`;

const insertMissions = `
  insert into council_mission (id, siren, kind, title, training, trained_count, half_days, from_day, until_day,
    demonstration)
  select id, siren, kind, title, training, "trainedCount", "halfDays", "from", until, true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, kind text, title text, training text,
    "trainedCount" integer, "halfDays" integer, "from" date, until date)
  on conflict do nothing`;
