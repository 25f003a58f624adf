import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowWriting, currentRole, currentTenant } from '#shared/database/rowSecurity.js';

const written = (siren: string) =>
  `coalesce(${siren} = ${currentTenant} and ${currentRole} in ('PROJECT_OFFICER', 'ADMINISTRATOR'), false)`;
const reasons = [
  'DECIDED',
  'PERIOD_OVER',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'CONSENT_OVER',
  'CONSENT_REPLACED',
  'PROJECT_WITHDRAWN',
  'COMMUNE_LEFT',
];
const reasonIn = (given: readonly string[]) =>
  `check (end_reason in (${given.map((reason) => `'${reason}'`).join(', ')}))`;

const statements = [
  // A commune that leaves for outside the territory: a change point to no agglomeration of it, recorded by the one it leaves.
  `alter table membership alter siren drop not null, add column left_siren text references agglomeration,
    add constraint membership_leaves check ((siren is null) = (left_siren is not null))`,
  'drop policy membership_insert on membership',
  allowWriting('membership', 'call', written('coalesce(siren, left_siren)'), ['insert']),
  `alter table support drop constraint support_end_reason_check,
    add constraint support_end_reason_check ${reasonIn([...reasons, 'MEMBERSHIP_OVER'])}`,
];

export class LeavingTheTerritory1766440000000 implements MigrationInterface {
  readonly name = 'LeavingTheTerritory1766440000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('That a commune left is not thrown away: restore the database from before instead.');
  }
}
