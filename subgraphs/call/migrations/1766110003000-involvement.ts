import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { writesFor } from '../labelling/visibility.js';

const own = (table: string) => writesFor(table, 'PROJECT_OFFICER');
const kinds = "'COLLECTIVE', 'COMMUNE', 'FIRM'";

/** A contribution is read by whoever reads the call it answers. */
const statements = [
  `create table involvement_call (
    id uuid primary key,
    siren text not null references agglomeration,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    text text not null check (length(text) <= 10000),
    axis text check (length(axis) <= 100 and axis ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    opens_on date not null,
    closes_on date not null check (closes_on >= opens_on),
    who_may_answer text[] not null check (cardinality(who_may_answer) between 1 and 3
      and who_may_answer <@ array[${kinds}]),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now(),
    unique (id, siren)
  )`,
  'create index involvement_call_of on involvement_call (siren, opens_on)',
  // Who contributes is a collective, a commune or a firm, named as such: never a person.
  `create table contribution (
    id uuid primary key,
    siren text not null,
    call_id uuid not null,
    kind text not null check (kind in (${kinds})),
    label text not null check (btrim(label) <> '' and length(label) <= 200),
    rna text check (rna ~ '^W[0-9]{9}$'),
    firm text check (firm ~ '^[0-9]{9}$'),
    commune text references official_commune,
    text text not null check (btrim(text) <> '' and length(text) <= 10000),
    received_on date not null,
    outcome text not null default 'WAITING' check (outcome in ('WAITING', 'TAKEN', 'PARTLY', 'NOT_TAKEN')),
    reason text check (length(reason) <= 10000),
    decided_on date,
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now(),
    foreign key (call_id, siren) references involvement_call (id, siren),
    constraint contribution_named_as_its_kind check (
      (rna is null or kind = 'COLLECTIVE') and (firm is null or kind = 'FIRM') and ((commune is null) = (kind <> 'COMMUNE'))),
    constraint contribution_answered_with_a_reason check (
      (outcome = 'WAITING') = (decided_on is null) and (outcome = 'WAITING' or btrim(coalesce(reason, '')) <> ''))
  )`,
  'create index contribution_of_call on contribution (call_id, received_on)',
  ...['involvement_call', 'contribution'].map((table) => enableRowSecurity(table, 'call')),
  allowReading('involvement_call', 'call', `${own('involvement_call')} or ${seenByAudience('visibility')}`),
  allowReading('contribution', 'call', 'exists (select from involvement_call c where c.id = contribution.call_id)'),
  ...['involvement_call', 'contribution'].map((table) => allowWriting(table, 'call', own(table), ['insert', 'update'])),
];

export class Involvement1766110003000 implements MigrationInterface {
  readonly name = 'Involvement1766110003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contribution, involvement_call');
  }
}
