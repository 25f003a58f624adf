import {
  allowReading,
  allowWriting,
  currentRole,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { ownPole } from './technicians.js';

const readsAll = `coalesce(${currentRole} in ('ANALYST', 'PROJECT_OFFICER'), false)`;
const concerned = `coalesce(${currentRole} = 'COMMUNE_AGENT' and communes @> array[${currentTenant}], false)`;

/** Resource teams, the acts communes addressed to the pole, and who works where. */
export const allocationTables: readonly string[] = [
  `create table resource_team (
    id uuid primary key,
    pole text not null references pole,
    project_id uuid not null,
    pilot text not null references official_commune,
    communes text[] not null check (pilot = any (communes)),
    demonstration boolean not null default false,
    unique (pole, project_id),
    unique (id, pole)
  )`,
  'create index resource_team_project on resource_team (project_id)',
  enableRowSecurity('resource_team', 'pma'),
  allowReading('resource_team', 'pma', `${ownPole} or ${readsAll} or ${concerned}`),
  allowWriting('resource_team', 'pma', ownPole, ['insert']),

  // Receipts are only ever added: the last one recorded counts, earlier ones never revive.
  `create table consent_receipt (
    seq bigint generated always as identity primary key,
    pole text not null references pole,
    project_id uuid not null,
    commune text not null check (commune <> ''),
    state text not null check (state in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    decided_on date not null,
    body text not null check (body in ('EXECUTIVE', 'AGREEMENT', 'DELIBERATION')),
    reference text,
    received_at timestamptz not null default now(),
    demonstration boolean not null default false
  )`,
  'create index consent_receipt_last on consent_receipt (project_id, commune, seq desc)',
  enableRowSecurity('consent_receipt', 'pma'),
  allowReading(
    'consent_receipt',
    'pma',
    `${ownPole} or ${readsAll} or project_id in (select project_id from resource_team)`,
  ),
  allowWriting('consent_receipt', 'pma', ownPole, ['insert']),

  `create table allocation (
    id uuid primary key,
    pole text not null references pole,
    year integer not null check (year between 2000 and 2199),
    number integer not null check (number > 0),
    reference text not null generated always as (
      'PMA-' || year::text || '-' || case when number < 1000 then lpad(number::text, 3, '0') else number::text end
    ) stored,
    technician_id uuid not null,
    team_id uuid not null,
    state text not null check (
      state in ('REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE', 'ENDED', 'REFUSED', 'CANCELLED')),
    from_day date not null,
    until_day date not null,
    employer_agreed_on date,
    employer_agreement text,
    reason text,
    imported boolean not null default false,
    demonstration boolean not null default false,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null default now(),
    unique (pole, year, number),
    unique (id, pole, technician_id, state),
    constraint allocation_period check (until_day >= from_day),
    check (employer_agreed_on is not null or employer_agreement is null),
    foreign key (technician_id, pole) references technician (id, pole),
    foreign key (team_id, pole) references resource_team (id, pole)
  )`,
  'create index allocation_technician on allocation (technician_id)',
  'create index allocation_team on allocation (team_id)',
  'create index allocation_from on allocation (from_day, id)',
  enableRowSecurity('allocation', 'pma'),
  // Whoever sees the team sees who works in it: the team's own policy decides.
  allowReading('allocation', 'pma', `${ownPole} or team_id in (select id from resource_team)`),
  allowWriting('allocation', 'pma', ownPole, ['update']),
  'revoke update on allocation from pma_app',
  'grant update (state, employer_agreed_on, employer_agreement, reason, version) on allocation to pma_app',
  // A new allocation begins at the beginning; what was elsewhere before is loaded by the owner, marked as imported.
  `create policy allocation_insert on allocation for insert to pma_app
    with check (${ownPole} and state = 'REQUESTED' and not imported and employer_agreed_on is null)`,
  'grant insert on allocation to pma_app',

  // The state is repeated here, kept by the foreign key, so that what a month commits is a fact of its own row.
  `create table allocation_month (
    allocation_id uuid not null,
    pole text not null,
    technician_id uuid not null,
    state text not null,
    month calendar_month not null,
    planned integer not null check (planned between 0 and 62),
    done integer not null default 0 check (done between 0 and 62),
    committed integer not null generated always as (
      case when state in ('ACCEPTED', 'ACTIVE') then planned when state = 'ENDED' then done else 0 end) stored,
    primary key (allocation_id, month),
    foreign key (allocation_id, pole, technician_id, state)
      references allocation (id, pole, technician_id, state) on update cascade
  )`,
  'create index allocation_month_technician on allocation_month (technician_id, month)',
  enableRowSecurity('allocation_month', 'pma'),
  allowReading('allocation_month', 'pma', `${ownPole} or allocation_id in (select id from allocation)`),
  allowWriting('allocation_month', 'pma', ownPole, ['insert', 'update']),
  'revoke update on allocation_month from pma_app',
  'grant update (planned, done) on allocation_month to pma_app',

  `create table allocation_number (
    pole text not null references pole,
    year integer not null,
    last integer not null check (last > 0),
    primary key (pole, year)
  )`,
  enableRowSecurity('allocation_number', 'pma'),
  allowReading('allocation_number', 'pma', ownPole),
  allowWriting('allocation_number', 'pma', ownPole, ['insert', 'update']),
];
