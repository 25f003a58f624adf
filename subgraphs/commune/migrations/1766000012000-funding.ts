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

const statements = [
  `create table funding_plan (
    project_id uuid primary key,
    insee text not null,
    cost_cents bigint not null check (cost_cents >= 0),
    vat text not null check (vat in ('EXCLUDING', 'INCLUDING_NO_FCTVA', 'INCLUDING_FCTVA')),
    foreign key (project_id, insee) references project (id, insee) on delete cascade,
    unique (project_id, insee)
  )`,
  `create table funding_line (
    id uuid primary key,
    project_id uuid not null,
    insee text not null,
    position integer not null check (position > 0),
    kind text not null check (kind in ('STATE', 'REGION', 'DEPARTMENT', 'POLE', 'EUROPE', 'PRIVATE', 'OTHER')),
    source text not null check (btrim(source) <> '' and length(source) <= 200),
    label text check (length(label) <= 200),
    amount_cents bigint not null check (amount_cents >= 0),
    status text not null check (status in ('PLANNED', 'ASKED', 'GRANTED', 'REFUSED')),
    deadline date,
    public boolean not null,
    unique (project_id, position),
    foreign key (project_id, insee) references funding_plan (project_id, insee) on delete cascade,
    constraint public_money_is_public check (kind = 'OTHER' or public = (kind <> 'PRIVATE'))
  )`,
  // A plan never counts on more than it costs, whatever order its rows are written in.
  `create function keep_funding_within_cost() returns trigger language plpgsql as $$
    begin
      if (select coalesce(sum(line.amount_cents), 0) > plan.cost_cents
          from funding_plan plan left join funding_line line
            on line.project_id = plan.project_id and line.status <> 'REFUSED'
          where plan.project_id = new.project_id group by plan.cost_cents) then
        raise check_violation using constraint = 'funding_within_cost', message = 'check constraint funding_within_cost';
      end if;
      return null;
    end $$`,
  ...['funding_plan', 'funding_line'].flatMap((table) => [
    `create constraint trigger ${table}_within_cost after insert or update on ${table}
      deferrable initially deferred for each row execute function keep_funding_within_cost()`,
    enableRowSecurity(table, scale),
    allowReading(table, scale, `exists (select 1 from project where project.id = ${table}.project_id)`),
    allowWriting(table, scale, own, ['insert', 'update', 'delete']),
  ]),
];

/** How a project is paid for. */
export class Funding1766000012000 implements MigrationInterface {
  readonly name = 'Funding1766000012000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table funding_line, funding_plan');
    await runner.query('drop function keep_funding_within_cost');
  }
}
