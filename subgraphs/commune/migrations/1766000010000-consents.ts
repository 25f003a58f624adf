import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { supportRoles, supportScales } from '#shared/journal/acts.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

const statements = [
  // To whom a word on the pole's support is addressed; loaded with the territory.
  `create table pole_of_territory (
    siren text primary key check (siren ~ '^\\d{9}$'),
    name text not null
  )`,
  enableRowSecurity('pole_of_territory', scale),
  allowReading('pole_of_territory', scale, 'true'),

  'alter table need add constraint need_of_its_project unique (id, project_id)',
  // Words are only ever added. The number within one commune, need, scale and role makes the second of two writers lose.
  `create table consent (
    id uuid primary key,
    insee text not null references commune,
    project_id uuid not null,
    need_id uuid not null,
    scale text not null check (scale in (${quoted(supportScales)})),
    role text not null check (role in (${quoted(supportRoles)})),
    version integer not null check (version >= 1),
    supersedes uuid references consent,
    state text not null check (state in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    body text not null check (body in ('EXECUTIVE', 'AGREEMENT', 'DELIBERATION')),
    act_reference text check (length(act_reference) <= 200),
    decided_on date not null,
    enforceable_from date,
    from_day date,
    until_day date,
    conditions text check (length(conditions) <= 10000),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    unique (insee, need_id, scale, role, version),
    foreign key (need_id, project_id) references need (id, project_id),
    constraint first_supersedes_nothing check ((version = 1) = (supersedes is null)),
    constraint consent_period check (until_day >= from_day),
    constraint act_binds_after_it_is_taken check (enforceable_from >= decided_on),
    constraint first_word_is_not_withdrawn check (version > 1 or state <> 'WITHDRAWN'),
    constraint body_fits_role check (state <> 'GRANTED' or case
      when role = 'SECONDMENT' then body = 'AGREEMENT'
      when role in ('CO_FUNDING', 'CO_CARRYING', 'CARRYING') then body = 'DELIBERATION'
      else true end)
  )`,
  'create index consent_of_need on consent (need_id, insee, scale, role, version)',
  'create index consent_of_project on consent (project_id)',
  'create index consent_of_commune on consent (insee, recorded_at, id)',
  enableRowSecurity('consent', scale),
  // What a commune consents to is seen with the project it is about.
  allowReading('consent', scale, 'exists (select 1 from project where project.id = consent.project_id)'),
  // A commune that carries the project no longer may still take its word back.
  allowWriting(
    'consent',
    scale,
    `${own} and (state = 'WITHDRAWN' or exists (select 1 from project where project.id = consent.project_id
      and (project.insee = consent.insee or project.co_carriers @> array[consent.insee])))`,
    ['insert'],
  ),
];

/** What communes consent to, refuse and take back, need by need. */
export class Consents1766000010000 implements MigrationInterface {
  readonly name = 'Consents1766000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Words of communes are not thrown away: restore the database from before instead.');
  }
}
