import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;

/** Each invitation has an identity, so that an answer to an earlier one never counts for a later one. */
const invitations = [
  'alter table project_co_carrier add column invitation uuid not null default uuidv7()',
  'alter table project_co_carrier add constraint project_co_carrier_invitation unique (project_id, co_carrier, invitation)',
  `create table co_carrier_answer (
    seq bigint generated always as identity primary key,
    insee text not null references commune,
    project_id uuid not null references project on delete cascade,
    invitation uuid not null,
    state text not null check (state in ('CONFIRMED', 'DECLINED', 'LEFT')),
    reason text check (length(reason) <= 10000),
    decided_on date not null,
    recorded_at timestamptz not null default now(),
    constraint leaving_says_why check (state <> 'LEFT' or btrim(coalesce(reason, '')) <> '')
  )`,
  'create index co_carrier_answer_last on co_carrier_answer (project_id, insee, invitation, seq desc)',
  `insert into co_carrier_answer (insee, project_id, invitation, state, decided_on)
    select co_carrier, project_id, invitation, 'CONFIRMED', confirmed_on
    from project_co_carrier where confirmed_on is not null`,
  'alter table project_co_carrier drop column confirmed_on',
  // The lead invites; it can no longer answer for another.
  'drop policy project_co_carrier_update on project_co_carrier',
  'revoke update on project_co_carrier from commune_app',
];

/** SQL: INSEE codes, sorted, of the communes invited to carry the project `changed` that did not decline or leave. */
const carrying = `coalesce((
  select array_agg(invited.co_carrier order by invited.co_carrier) from project_co_carrier invited
  where invited.project_id = changed and coalesce((
    select answer.state from co_carrier_answer answer
    where answer.project_id = changed and answer.insee = invited.co_carrier and answer.invitation = invited.invitation
    order by answer.seq desc limit 1), 'CONFIRMED') = 'CONFIRMED'), '{}')`;

/** The project's own row says who carries it, so that its policy needs no other table. */
const carriers = [
  `create or replace function keep_co_carriers() returns trigger language plpgsql as $$
    declare changed uuid := coalesce(new.project_id, old.project_id);
    begin
      update project set co_carriers = ${carrying} where id = changed;
      return null;
    end $$`,
  // Whoever read the project before an answer must read it again before changing it.
  `create function count_co_carrier_answer() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    declare changed uuid := new.project_id;
    begin
      update project set co_carriers = ${carrying}, version = version + 1, updated_at = greatest(updated_at, new.recorded_at)
      where id = changed;
      return null;
    end $$`,
  `create trigger co_carrier_answer_counted after insert on co_carrier_answer
    for each row execute function count_co_carrier_answer()`,
  // A commune may not write the lead's row, yet must wait for whoever is changing it before it answers.
  `create function lock_carried_project(carried uuid) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      perform 1 from project
      where id = carried and co_carriers @> array[${currentTenant}] for no key update;
    end $$`,
  'revoke all on function lock_carried_project(uuid) from public',
  'grant execute on function lock_carried_project(uuid) to commune_app',
];

const rights = [
  enableRowSecurity('co_carrier_answer', scale),
  allowReading(
    'co_carrier_answer',
    scale,
    `(${own}) or exists (select 1 from project where project.id = co_carrier_answer.project_id)`,
  ),
  allowWriting(
    'co_carrier_answer',
    scale,
    `${own} and exists (select 1 from project_co_carrier invited where invited.project_id = co_carrier_answer.project_id
      and invited.co_carrier = co_carrier_answer.insee and invited.invitation = co_carrier_answer.invitation)`,
    ['insert'],
  ),
];

/** Communes invited to carry a project answer for themselves, in rows of their own. */
export class Carriers1766000011000 implements MigrationInterface {
  readonly name = 'Carriers1766000011000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...invitations, ...carriers, ...rights]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Answers of communes are not thrown away: restore the database from before instead.');
  }
}
