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

const statements = [
  // Change points, as the commune's other capacities are.
  `create table engineering_capacity (
    id uuid primary key,
    insee text not null references commune,
    since date not null,
    managers_fte_hundredths integer not null check (managers_fte_hundredths between 0 and 100000),
    skills text[] not null check (cardinality(skills) <= 30 and array_position(skills, null) is null),
    lendable_half_days integer not null check (lendable_half_days between 0 and 10000),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    superseded boolean not null default false,
    constraint lends_what_it_has check (lendable_half_days = 0 or managers_fte_hundredths > 0)
  )`,
  'create unique index engineering_capacity_holding on engineering_capacity (insee, since) where not superseded',
  enableRowSecurity('engineering_capacity', scale),
  allowReading('engineering_capacity', scale, `(${own}) or (not superseded and ${seenByAudience('visibility')})`),
  allowWriting('engineering_capacity', scale, own, ['insert', 'update']),
];

/** A commune's own engineering: who manages projects, what they know, what it could lend; dated. */
export class Engineering1766000121000 implements MigrationInterface {
  readonly name = 'Engineering1766000121000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table engineering_capacity');
  }
}
