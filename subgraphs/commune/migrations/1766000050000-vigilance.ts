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
const share = (column: string) => `${column} double precision check (${column} between 0 and 1)`;

const statements = [
  `create table vigilance_thresholds (
    insee text primary key references commune,
    ${share('mayor_share_over')} not null,
    presenters_at_least integer not null check (presenters_at_least between 0 and 1000),
    ${share('decline_over')} not null,
    ${share('newcomers_share_under')},
    ${share('top_tenth_share_over')},
    districts_not_visited_over integer check (districts_not_visited_over between 0 and 1000),
    version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now()
  )`,
  enableRowSecurity('vigilance_thresholds', scale),
  // At what a commune wants to be alerted says what it fears: its own eyes only.
  allowReading('vigilance_thresholds', scale, own),
  allowWriting('vigilance_thresholds', scale, own, ['insert', 'update']),
  // What peers are found by.
  'create index need_of_kind on need (kind)',
  'create index lesson_on_theme on lesson (theme)',
];

/** At what each commune wants to be alerted of its three risks; and what finds peers. */
export class Vigilance1766000050000 implements MigrationInterface {
  readonly name = 'Vigilance1766000050000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index need_of_kind, lesson_on_theme');
    await runner.query('drop table vigilance_thresholds');
  }
}
