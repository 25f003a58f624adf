import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { writesFor } from '../labelling/visibility.js';

const own = writesFor('framework_adoption', 'PROJECT_OFFICER');

const statements = [
  // The framework is a commune's: its own scale says whether it exists.
  `create table framework_adoption (
    id uuid primary key,
    siren text not null references agglomeration,
    framework_id uuid not null,
    number integer not null check (number >= 1),
    adopted_on date not null,
    adaptation text not null check (length(adaptation) <= 10000),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    evaluated_on date,
    result text check (result in ('WORKED', 'WORKED_PARTLY', 'DID_NOT_WORK')),
    evaluation text check (btrim(evaluation) <> '' and length(evaluation) <= 10000),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now(),
    unique (siren, framework_id, number),
    constraint evaluated_in_full check (
      (evaluated_on is null) = (result is null) and (evaluated_on is null) = (evaluation is null)),
    constraint evaluated_after_adopted check (evaluated_on >= adopted_on)
  )`,
  'create index framework_adoption_of on framework_adoption (siren, adopted_on, id)',
  'create index framework_adoption_of_framework on framework_adoption (framework_id, adopted_on)',
  enableRowSecurity('framework_adoption', 'call'),
  allowReading('framework_adoption', 'call', `${own} or ${seenByAudience('visibility')}`),
  allowWriting('framework_adoption', 'call', own, ['insert', 'update']),
];

/** Frameworks of communes that an agglomeration adopts and adapts. */
export class FrameworkAdoptions1766160000000 implements MigrationInterface {
  readonly name = 'FrameworkAdoptions1766160000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table framework_adoption');
  }
}
