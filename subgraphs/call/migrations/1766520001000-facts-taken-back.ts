import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fact that was imported by mistake is taken back with its reason; it stays readable, and counts no more. */
export class FactsTakenBack1766520001000 implements MigrationInterface {
  readonly name = 'FactsTakenBack1766520001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table imported_fact add column withdrawn_at timestamptz,
      add column withdrawal_reason text check (btrim(withdrawal_reason) <> '' and length(withdrawal_reason) <= 10000),
      add constraint imported_fact_withdrawal check ((withdrawn_at is null) = (withdrawal_reason is null))`);
  }

  async down(): Promise<void> {
    throw new Error('Why facts were taken back is not thrown away: restore the database from before instead.');
  }
}
