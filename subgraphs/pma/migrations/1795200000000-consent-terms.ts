import type { MigrationInterface, QueryRunner } from 'typeorm';
import { supportRoles } from '#shared/journal/acts.js';

const statements = [
  `alter table consent_receipt
    add column need_id uuid,
    add column role text check (role in (${supportRoles.map((role) => `'${role}'`).join(', ')})),
    add column enforceable_from date,
    add column from_day date,
    add column until_day date,
    add constraint consent_receipt_period check (until_day >= from_day)`,
];

/** What a commune's word is about and when it holds: receipts that came before say neither. */
export class ConsentTerms1795200000000 implements MigrationInterface {
  readonly name = 'ConsentTerms1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What communes sent is not thrown away: restore the database from before instead.');
  }
}
