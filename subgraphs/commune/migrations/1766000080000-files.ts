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
  // Who sent it is in the journal alone, where that link can be erased.
  `create table file (
    id uuid primary key,
    insee text not null references commune,
    name text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\\\]'),
    type text not null check (type = 'application/pdf'),
    size integer not null check (size between 1 and 10485760),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz not null default now(),
    visibility text not null default 'PRIVATE' check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    version integer not null default 1 check (version >= 1),
    unique (id, insee)
  )`,
  'create index file_of_commune on file (insee, uploaded_at, id)',
  'create index file_of_content on file (insee, sha256)',

  // An act refers to a file of the commune that writes it, and keeps it from being removed.
  'alter table consent add column file_id uuid',
  'alter table consent add constraint act_file_is_own foreign key (file_id, insee) references file (id, insee)',
  'create index consent_of_file on consent (file_id) where file_id is not null',

  enableRowSecurity('file', scale),
  // The policy of consent applies inside: whoever may read the act may read its file, and nobody else by it.
  allowReading(
    'file',
    scale,
    `(${own}) or ${seenByAudience('visibility')} or exists (select 1 from consent where consent.file_id = file.id)`,
  ),
  allowWriting('file', scale, own, ['insert', 'delete']),
  `create policy file_update on file for update to commune_app using (${own}) with check (${own})`,
  // What was sent stays as it was sent: only who may read it changes.
  'grant update (visibility, version) on file to commune_app',
];

/** What communes keep as files, and the acts that refer to them. */
export class Files1766000080000 implements MigrationInterface {
  readonly name = 'Files1766000080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Files of communes are not thrown away: restore the database from before instead.');
  }
}
