import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where it is written that something awaits a commune's answer. */
const awaiting = [
  'allocation_end_receipt',
  'decision_receipt',
  'project_co_carrier',
  'question_receipt',
  'support_receipt',
];

/** Who sends mail hears of what awaits an answer when the transaction that wrote it commits. */
export class MailWakes1766400000000 implements MigrationInterface {
  readonly name = 'MailWakes1766400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create function wake_mail() returns trigger language plpgsql as $$
      begin
        perform pg_notify('archipel_mail', '');
        return null;
      end $$`,
    );
    for (const table of awaiting) {
      await runner.query(
        `create trigger wake_mail after insert or update on ${table} for each statement execute function wake_mail()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of awaiting) await runner.query(`drop trigger wake_mail on ${table}`);
    await runner.query('drop function wake_mail');
  }
}
