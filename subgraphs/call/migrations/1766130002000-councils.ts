import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { writesFor } from '../labelling/visibility.js';

const own = writesFor('council_meeting', 'PROJECT_OFFICER');

const statements = [
  `create table council_meeting (
    id uuid primary key,
    siren text not null references agglomeration,
    held_on date not null check (held_on between '1900-01-01' and '2199-12-31'),
    kind text not null check (kind in ('COUNCIL', 'BUREAU')),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    note text check (btrim(note) <> '' and length(note) <= 200),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  // A body meets once a day; a cancelled meeting leaves its day free.
  `create unique index council_meeting_of_day on council_meeting (siren, held_on, kind) where state <> 'CANCELLED'`,
  'create index council_meeting_of_agglomeration on council_meeting (siren, held_on)',
  enableRowSecurity('council_meeting', 'call'),
  allowReading('council_meeting', 'call', `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('council_meeting', 'call', own, ['insert', 'update']),
];

/** An agglomeration's calendar of councils; an estimate is reckoned when it is asked for, and has no row. */
export class Councils1766130002000 implements MigrationInterface {
  readonly name = 'Councils1766130002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table council_meeting');
  }
}
