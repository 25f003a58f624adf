import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { writesFor } from '../labelling/visibility.js';

const own = writesFor('agglomeration_training', 'PROJECT_OFFICER');

const statements = [
  `create table agglomeration_training (
    id uuid primary key,
    siren text not null references agglomeration,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    audience text not null check (audience in ('CRAFTSPEOPLE', 'RELAYS', 'ELECTED', 'AGENTS')),
    partner text check (btrim(partner) <> '' and length(partner) <= 200),
    held_on date not null,
    half_days integer not null check (half_days between 1 and 1000),
    participants integer check (participants between 0 and 100000),
    initiative_id uuid,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now()
  )`,
  'create index agglomeration_training_of on agglomeration_training (siren, held_on)',
  'create index agglomeration_training_of_initiative on agglomeration_training (initiative_id)',
  enableRowSecurity('agglomeration_training', 'call'),
  allowReading('agglomeration_training', 'call', `${own} or ${seenByAudience('visibility')}`),
  allowWriting('agglomeration_training', 'call', own, ['insert', 'update']),
];

/** What an agglomeration teaches craftspeople and those who pass it on. */
export class AgglomerationTrainings1766110004000 implements MigrationInterface {
  readonly name = 'AgglomerationTrainings1766110004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agglomeration_training');
  }
}
