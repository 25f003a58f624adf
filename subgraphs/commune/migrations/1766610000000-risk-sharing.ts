import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const own = `coalesce(insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune'
  and ${currentRole} = 'COMMUNE_AGENT', false)`;

const statements = [
  `create table risk_sharing (
    insee text primary key references commune,
    visibility text not null check (visibility in ('SHARED', 'PUBLIC')),
    decided_by text not null check (btrim(decided_by) <> '' and length(decided_by) <= 200),
    since date not null,
    withdrawn_by text check (btrim(withdrawn_by) <> '' and length(withdrawn_by) <= 200),
    withdrawn_on date check (withdrawn_on >= since),
    as_of date,
    told jsonb check (jsonb_typeof(told) = 'array'),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now(),
    constraint withdrawn_by_somebody check ((withdrawn_on is null) = (withdrawn_by is null)),
    constraint what_is_withdrawn_is_forgotten check (withdrawn_on is null or (told is null and as_of is null))
  )`,
  enableRowSecurity('risk_sharing', scale),
  allowReading('risk_sharing', scale, `${own} or (withdrawn_on is null and ${seenByAudience('visibility')})`),
  allowWriting('risk_sharing', scale, own, ['insert', 'update']),
];

/** Which communes show their three risks to others, by whose decision, and what they tell of them. */
export class RiskSharing1766610000000 implements MigrationInterface {
  readonly name = 'RiskSharing1766610000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table risk_sharing');
  }
}
