import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowWriting, currentRole, currentTenant } from '#shared/database/rowSecurity.js';

/** The agglomeration that a commune joins records it; what is recorded of a day stays. */
export class MembershipChanges1766110005000 implements MigrationInterface {
  readonly name = 'MembershipChanges1766110005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      allowWriting(
        'membership',
        'call',
        `coalesce(siren = ${currentTenant} and ${currentRole} in ('PROJECT_OFFICER', 'ADMINISTRATOR'), false)`,
        ['insert'],
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy membership_insert on membership');
    await runner.query('revoke insert on membership from call_app');
  }
}
