import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { loadProgrammes, loadStatedProgrammes } from './loadProgrammes.js';
import type { DemonstrationPoleProject, StatedByPoles } from './ProjectRows.js';

/** Ids of stated rows are named after what they state, so that a second loading finds them. */
const named = (name: string) => v5(name, 'd3f2c6a0-7f0b-4d4e-9a55-1c8f9a2b6e01');

/** What sources state of poles; a second time it changes nothing. */
export async function loadStatedByPoles(
  manager: EntityManager,
  { governances, axes, partners = [], ...programmes }: StatedByPoles,
): Promise<void> {
  await manager.query(
    `insert into pole_governance (id, pole, since, presidents, elected_members, approximate, staff_posts, source)
    select id, pole, since, presidents, "electedMembers", approximate, "staffPosts", source
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, since date, presidents integer,
      "electedMembers" integer, approximate boolean, "staffPosts" integer, source jsonb)
    on conflict do nothing`,
    [JSON.stringify(governances.map((row) => ({ ...row, id: named(`governance ${row.pole} ${row.since}`) })))],
  );
  await manager.query(
    `insert into pole_axis (pole, key, position, title, since, source)
    select pole, key, position, title, since, source from jsonb_to_recordset($1::jsonb)
      as given (pole text, key text, position integer, title text, since date, source jsonb)
    on conflict do nothing`,
    [JSON.stringify(axes)],
  );
  await manager.query(
    `insert into partner (id, pole, name, text, since, source)
    select id, pole, name, text, since, source from jsonb_to_recordset($1::jsonb)
      as given (id uuid, pole text, name text, text text, since date, source jsonb)
    on conflict do nothing`,
    [JSON.stringify(partners.map((row) => ({ ...row, id: named(`partner ${row.pole} ${row.name}`) })))],
  );
  await loadStatedProgrammes(manager, programmes, named);
}

/** Writes what the pole may act on and its story; a second time it changes nothing. */
export async function loadPoleProject(manager: EntityManager, rows: DemonstrationPoleProject): Promise<void> {
  const interests = JSON.stringify(rows.interests);
  await manager.query(insertInterests, [interests]);
  await manager.query(insertDeliberations, [interests]);
  await manager.query(insertChapters, [JSON.stringify(rows.chapters)]);
  await loadProgrammes(manager, rows);
}

const insertInterests = `
  with loaded as (
    insert into metropolitan_interest (id, pole, competence, title, text, since, demonstration)
    select id, pole, competence, title, text, since, true from jsonb_to_recordset($1::jsonb)
      as given (id uuid, pole text, competence text, title text, text text, since date)
    on conflict (id) do nothing returning id, pole
  )
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select pole, 'MetropolitanInterest', id::text, 'IMPORT', 'PUBLIC', true from loaded order by id`;

const insertDeliberations = `
  insert into metropolitan_deliberation (pole, interest_id, member, decided_on, reference, demonstration)
  select pole, id, member, "decidedOn", reference, true
  from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, deliberations jsonb)
    cross join lateral jsonb_to_recordset(deliberations) as decided (member text, "decidedOn" date, reference text)
  on conflict do nothing`;

const insertChapters = `
  with loaded as (
    insert into pole_chapter (id, pole, period, title, text, axis, contributors, consent_given_on, published_on,
      visibility, demonstration)
    select id, pole, period, title, text, axis, contributors, "consentGivenOn", "consentGivenOn", visibility, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, period text, title text, text text, axis text,
      contributors jsonb, "consentGivenOn" date, visibility text)
    on conflict (id) do nothing returning id, pole, visibility
  )
  insert into journal (tenant, entity, id, verb, visibility, imported)
  select pole, 'PoleChapter', id::text, 'IMPORT', visibility, true from loaded order by id`;
