import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question of the demonstration says so. */
export class QuestionDemonstrations1766600000000 implements MigrationInterface {
  readonly name = 'QuestionDemonstrations1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table saved_question add column demonstration boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table saved_question drop column demonstration');
  }
}
