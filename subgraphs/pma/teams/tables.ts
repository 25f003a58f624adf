import {
  allowReading,
  allowWriting,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { memberRoles } from './memberRoles.js';

const ownPole = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma', false)`;
/** Whoever sees the team sees who pilots and who makes it: the team's own policy decides. */
const readers = `${ownPole} or team_id in (select id from resource_team)`;
const roles = memberRoles.map((role) => `'${role}'`).join(', ');

/** Who pilots a team since when, and who else has a part in it: each change stays readable. */
export const teamTables: readonly string[] = [
  `alter table resource_team
    alter column pilot drop not null,
    add column pilot_since date not null default (now() at time zone 'Europe/Paris')::date,
    add column pilot_reason text,
    add column updated_at timestamptz not null default now(),
    add column version integer not null default 1 check (version > 0),
    add constraint resource_team_unpiloted check (pilot is not null or pilot_reason is not null)`,
  `update resource_team team set pilot_since = first.day from (
    select team_id, min(from_day) as day from allocation group by team_id) first where first.team_id = team.id`,
  allowWriting('resource_team', 'pma', ownPole, ['update']),
  'revoke update on resource_team from pma_app',
  'grant update (pilot, pilot_since, pilot_reason, communes, updated_at, version) on resource_team to pma_app',

  `create table resource_team_pilot (
    seq bigint generated always as identity primary key,
    team_id uuid not null,
    pole text not null references pole,
    pilot text references official_commune,
    since date not null,
    reason text,
    recorded_at timestamptz not null default now(),
    foreign key (team_id, pole) references resource_team (id, pole)
  )`,
  'create index resource_team_pilot_team on resource_team_pilot (team_id, seq)',
  enableRowSecurity('resource_team_pilot', 'pma'),
  allowReading('resource_team_pilot', 'pma', readers),
  `insert into resource_team_pilot (team_id, pole, pilot, since)
    select id, pole, pilot, pilot_since from resource_team order by id`,
  // The history is kept by the database: no writer of a team can leave it out.
  `create function keep_pilot() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into resource_team_pilot (team_id, pole, pilot, since, reason)
      values (new.id, new.pole, new.pilot, new.pilot_since, new.pilot_reason);
    return null;
  end $$`,
  `create trigger resource_team_piloted after insert on resource_team for each row execute function keep_pilot()`,
  `create trigger resource_team_pilot_changed after update on resource_team for each row
    when (new.pilot is distinct from old.pilot) execute function keep_pilot()`,

  `create table resource_team_member (
    id uuid primary key,
    team_id uuid not null,
    pole text not null references pole,
    body text not null check (body <> ''),
    function text not null check (function <> ''),
    role text not null check (role in (${roles})),
    since date not null,
    until_day date check (until_day >= since),
    demonstration boolean not null default false,
    updated_at timestamptz not null default now(),
    version integer not null default 1 check (version > 0),
    foreign key (team_id, pole) references resource_team (id, pole)
  )`,
  'create index resource_team_member_team on resource_team_member (team_id, since, id)',
  enableRowSecurity('resource_team_member', 'pma'),
  allowReading('resource_team_member', 'pma', readers),
  allowWriting('resource_team_member', 'pma', ownPole, ['insert', 'update']),
  'revoke update on resource_team_member from pma_app',
  'grant update (until_day, updated_at, version) on resource_team_member to pma_app',
];
