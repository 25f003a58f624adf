import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const scale = 'commune';
const own = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune'
  and ${currentRole} = 'COMMUNE_AGENT'`;

const statements = [
  // What this scale names and has to know again is signed by a key that never leaves its database.
  'create table signing_key (only_one boolean primary key default true check (only_one), key bytea not null)',
  enableRowSecurity('signing_key', scale),
  'revoke select on signing_key from commune_app',
  `insert into signing_key (key) select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))`,
  // The outer digest keeps anybody from lengthening a text that was signed.
  `create function signature_of(text text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select encode(sha256(key || sha256(key || convert_to(signature_of.text, 'UTF8'))), 'hex') from signing_key
  $$`,
  'revoke all on function signature_of(text) from public',
  'grant execute on function signature_of(text) to commune_app',

  // Decisions are only ever added; they outlive a need that is taken back, in their project's story.
  `create table advice_decision (
    id uuid primary key,
    insee text not null references commune,
    project_id uuid not null references project,
    need_id uuid not null,
    version integer not null check (version >= 1),
    decision text not null check (decision in ('FOLLOWED', 'SET_ASIDE')),
    reason text check (length(btrim(reason)) between 1 and 10000),
    verdict text not null check (verdict ~ '^[A-Z_]+$'),
    rules text not null check (rules ~ '^rules@\\d+$'),
    advised_on date not null,
    demonstration boolean not null default false,
    decided_at timestamptz not null default now(),
    unique (insee, need_id, version),
    constraint advice_decision_is_explained check (decision = 'FOLLOWED' or reason is not null)
  )`,
  'create index advice_decision_of_need on advice_decision (need_id, decided_at, id)',
  'create index advice_decision_of_project on advice_decision (project_id)',
  enableRowSecurity('advice_decision', scale),
  // What a commune decides is seen with the project it is about.
  allowReading(
    'advice_decision',
    scale,
    'exists (select 1 from project where project.id = advice_decision.project_id)',
  ),
  allowWriting(
    'advice_decision',
    scale,
    `${own} and exists (select 1 from project where project.id = advice_decision.project_id
      and (project.insee = advice_decision.insee or project.co_carriers @> array[advice_decision.insee]))`,
    ['insert'],
  ),
];

/** What communes decide on the advice they are given, and the key by which that advice is known again. */
export class AdviceDecisions1766510000000 implements MigrationInterface {
  readonly name = 'AdviceDecisions1766510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What communes decided is not thrown away: restore the database from before instead.');
  }
}
