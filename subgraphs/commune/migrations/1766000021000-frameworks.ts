import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const themes = `'ENERGY', 'HOUSING', 'FOOD', 'MOBILITY', 'WASTE', 'WATER', 'BIODIVERSITY', 'LIVING_ENVIRONMENT',
  'CULTURE', 'ECONOMY', 'INVOLVEMENT'`;

const tables = [
  `create table framework (
    id uuid primary key,
    insee text not null references commune,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    theme text not null check (theme in (${themes})),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    published integer not null default 0 check (published >= 0),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, insee)
  )`,
  'create index framework_by_title on framework ((title collate "fr-x-icu"), id)',
  'create index framework_by_change on framework (updated_at, id)',
  `create table framework_draft (
    framework_id uuid primary key,
    insee text not null,
    summary text not null check (length(summary) <= 10000),
    content text not null check (length(content) <= 10000),
    foreign key (framework_id, insee) references framework (id, insee)
  )`,
  `create table framework_version (
    framework_id uuid not null,
    insee text not null,
    number integer not null check (number >= 1),
    summary text not null check (length(summary) <= 10000),
    content text not null check (btrim(content) <> '' and length(content) <= 10000),
    published_on date not null,
    primary key (framework_id, number),
    foreign key (framework_id, insee) references framework (id, insee)
  )`,
  `create table framework_adoption (
    id uuid primary key,
    insee text not null references commune,
    framework_id uuid not null,
    framework_insee text not null,
    number integer not null,
    adopted_on date not null,
    adaptation text not null check (length(adaptation) <= 10000),
    parent_id uuid,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    evaluated_on date,
    result text check (result in ('WORKED', 'WORKED_PARTLY', 'DID_NOT_WORK')),
    evaluation text check (btrim(evaluation) <> '' and length(evaluation) <= 10000),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, framework_id, number),
    unique (id, framework_id),
    foreign key (framework_id, framework_insee) references framework (id, insee),
    foreign key (framework_id, number) references framework_version (framework_id, number),
    foreign key (parent_id, framework_id) references framework_adoption (id, framework_id),
    constraint adopted_from_another check (framework_insee <> insee),
    constraint parent_is_another check (parent_id <> id),
    constraint evaluated_in_full check (
      (evaluated_on is null) = (result is null) and (evaluated_on is null) = (evaluation is null)),
    constraint evaluated_after_adopted check (evaluated_on >= adopted_on)
  )`,
  'create index framework_adoption_of_framework on framework_adoption (framework_id, adopted_on, id)',
  'create index framework_adoption_of_commune on framework_adoption (insee, adopted_on, id)',
];

const rules = [
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% stays as it was written', tg_table_name using errcode = 'check_violation';
    end $$`,
  // What others adopted must be what they read that day: nobody rewrites it, the owner of the table included.
  `create trigger framework_version_stays before update or delete on framework_version
    for each row execute function refuse_change()`,
  `create trigger framework_version_not_emptied before truncate on framework_version
    for each statement execute function refuse_change()`,
  `create function count_framework_version() returns trigger language plpgsql as $$
    begin
      update framework set published = new.number where id = new.framework_id and published = new.number - 1;
      if not found then
        raise exception 'versions are numbered one after the other' using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create trigger framework_version_counted after insert on framework_version
    for each row execute function count_framework_version()`,
  // A framework that others could adopt stays in their sight.
  `create trigger framework_stays_seen before update on framework for each row
    when ((old.published > 0 and old.visibility <> 'PRIVATE' and new.visibility = 'PRIVATE')
      or new.published < old.published or new.insee <> old.insee)
    execute function refuse_change()`,
  `create trigger framework_adoption_stays before update on framework_adoption for each row
    when ((old.insee, old.framework_id, old.number, old.adopted_on, old.parent_id)
      is distinct from (new.insee, new.framework_id, new.number, new.adopted_on, new.parent_id))
    execute function refuse_change()`,
];

const rights = [
  ...['framework', 'framework_draft', 'framework_version', 'framework_adoption'].map((table) =>
    enableRowSecurity(table, scale),
  ),
  allowReading('framework', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('framework', scale, own, ['insert', 'update']),
  allowReading('framework_draft', scale, own),
  allowWriting('framework_draft', scale, own, ['insert', 'update', 'delete']),
  // Whoever sees the framework sees its published versions: one policy decides.
  allowReading(
    'framework_version',
    scale,
    'exists (select 1 from framework where framework.id = framework_version.framework_id)',
  ),
  allowWriting('framework_version', scale, own, ['insert']),
  allowReading('framework_adoption', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('framework_adoption', scale, own, ['insert', 'update']),
];

/** Frameworks whose published versions never change, and who adopted which, from whom. */
export class Frameworks1766000021000 implements MigrationInterface {
  readonly name = 'Frameworks1766000021000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rules, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table framework_adoption, framework_version, framework_draft, framework');
    await runner.query('drop function count_framework_version(), refuse_change()');
  }
}
