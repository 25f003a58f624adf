import type { EntityManager } from 'typeorm';
import type { DemonstrationTeamSupports } from './SupportRows.js';

/** Writes teams, words received and supports; what is there already stays. */
export async function loadTeamSupports(
  manager: EntityManager,
  { posts, words, supports }: DemonstrationTeamSupports,
): Promise<void> {
  await manager.query(insertPosts, [JSON.stringify(posts)]);
  await manager.query(insertWords, [JSON.stringify(words)]);
  const rows = supports.map((support) => {
    const last = support.steps.at(-1);
    if (last === undefined) throw new Error('A support without a first state.');
    return { ...support, ...last, version: support.steps.length, createdAt: support.steps[0]?.at, updatedAt: last.at };
  });
  await manager.query(insertSupports, [JSON.stringify(rows)]);
  await manager.query(insertSteps, [JSON.stringify(supports)]);
  await manager.query(insertNumbers);
}

const insertPosts = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, code text, function text, state text,
      "pooledShare" integer, "involvesInhabitants" boolean, skills jsonb, capacities jsonb)
  ), loaded as (
    insert into post (id, siren, code, function, state, pooled_share, involves_inhabitants, demonstration)
    select id, siren, code, function, state, "pooledShare", "involvesInhabitants", true from given
    on conflict do nothing returning id, siren
  ), skilled as (
    insert into post_skill (post_id, siren, skill, level)
    select loaded.id, loaded.siren, skill, level from loaded join given using (id),
      jsonb_to_recordset(skills) as held (skill text, level text)
  ), journalled as (
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select siren, 'Post', id::text, 'IMPORT', 'PRIVATE', true from loaded order by id
  )
  insert into post_capacity (post_id, siren, since, half_days)
  select loaded.id, loaded.siren, since, "halfDays" from loaded join given using (id),
    jsonb_to_recordset(capacities) as point (since text, "halfDays" integer)`;

const insertWords = `
  insert into consent_receipt (id, siren, project_id, need_id, commune, role, state, body, reference, decided_on,
    enforceable_from, until_day, received_at)
  select id, siren, "projectId", "needId", commune, role, state, body, reference, "decidedOn", "enforceableFrom", until,
    "receivedAt"
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, "projectId" uuid, "needId" uuid, commune text,
    role text, state text, body text, reference text, "decidedOn" date, "enforceableFrom" date, until date,
    "receivedAt" timestamptz)
  order by "receivedAt"
  on conflict (id) do nothing`;

/** Taken in as they are, marked as imported: the months of a post are settled by the tables themselves. */
const insertSupports = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, year integer, number integer,
      reference text, "projectId" uuid, "needId" uuid, communes jsonb, role text, kind text, host text, state text, "postId" uuid,
      "from" date, until date, upskilling text, "endedOn" date, "endReason" text, version integer,
      "createdAt" timestamptz, "updatedAt" timestamptz, months jsonb)
  ), loaded as (
    insert into support (id, siren, year, number, reference, project_id, need_id, communes, role, kind, host, state, post_id,
      from_day, until_day, upskilling, ended_on, end_reason, imported, demonstration, version, created_at, updated_at)
    select id, siren, year, number, reference, "projectId", "needId", array(select jsonb_array_elements_text(communes)),
      role, kind, host, state, "postId", "from", until, upskilling, "endedOn", "endReason", true, true, version, "createdAt",
      "updatedAt" from given
    on conflict do nothing returning id, siren, state
  ), journalled as (
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select siren, 'Support', id::text, 'IMPORT', 'PRIVATE', true from loaded order by id
  )
  insert into support_month (support_id, siren, state, month, planned, done)
  select loaded.id, loaded.siren, loaded.state, month, planned, done from loaded join given using (id),
    jsonb_to_recordset(months) as told (month text, planned integer, done integer)`;

/** The table kept the state each came in; how it came there is told step by step. */
const insertSteps = `
  insert into support_move (siren, support_id, place, state, end_reason, at)
  select siren, id, step.place, step.told ->> 'state', step.told ->> 'endReason', (step.told ->> 'at')::timestamptz
  from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, steps jsonb),
    jsonb_array_elements(steps) with ordinality step (told, place)
  on conflict (siren, support_id, place) do update set state = excluded.state, end_reason = excluded.end_reason,
    at = excluded.at`;

const insertNumbers = `
  insert into support_number (siren, year, last) select siren, year, max(number) from support group by siren, year
  on conflict (siren, year) do update set last = greatest(support_number.last, excluded.last)`;
