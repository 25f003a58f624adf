import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';

/**
 * Who exercises a competence where, as change points: of one commune and competence each regime lasts until the next
 * begins, so that there is exactly one on any day after the first. What an act settles is published: everybody reads it.
 */
const statements = [
  `create table regime (
    id uuid primary key,
    siren text not null references agglomeration,
    competence text not null check (competence ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    commune text not null references official_commune,
    regime text not null check (regime in ('COMMUNAL', 'TRANSFERRED', 'DELEGATED')),
    since date not null,
    act_body text not null check (act_body in ('LAW', 'PREFECT_ORDER', 'DELIBERATION', 'AGREEMENT')),
    act_reference text not null check (btrim(act_reference) <> '' and length(act_reference) <= 200),
    act_decided_on date not null,
    act_enforceable_from date check (act_enforceable_from >= act_decided_on),
    line text check (btrim(line) <> '' and length(line) <= 10000),
    decision_id uuid not null,
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now(),
    unique (siren, competence, commune, since),
    unique (id, siren),
    constraint delegated_by_agreement check (regime <> 'DELEGATED' or act_body = 'AGREEMENT'),
    constraint line_within_a_transfer check (line is null or regime = 'TRANSFERRED')
  )`,
  'create index regime_of_commune on regime (commune, competence, since)',
  'create index regime_of_decision on regime (decision_id)',
  `create table interest_side (
    id uuid primary key,
    siren text not null,
    regime_id uuid not null,
    operation text not null check (btrim(operation) <> '' and length(operation) <= 200),
    project_id uuid,
    side text not null check (side in ('COMMUNITY', 'COMMUNAL')),
    act_reference text not null check (btrim(act_reference) <> '' and length(act_reference) <= 200),
    decided_on date not null,
    unique (regime_id, operation),
    foreign key (regime_id, siren) references regime (id, siren) on delete cascade
  )`,
  ...['regime', 'interest_side'].flatMap((table) => [
    enableRowSecurity(table, 'call'),
    allowReading(table, 'call', 'true'),
    allowWriting(table, 'call', writesFor(table, 'PROJECT_OFFICER'), ['insert', 'update', 'delete']),
  ]),
];

export class Regimes1766110000000 implements MigrationInterface {
  readonly name = 'Regimes1766110000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table interest_side, regime');
  }
}
