import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noticeTables } from '#shared/notices/tables.js';
import { savedQuestionTables } from '#shared/savedQuestions/tables.js';
import { poleNotices } from '../savedQuestions/notices.js';
import { poleQuestions } from '../savedQuestions/questions.js';

const roles = poleQuestions.roles.map((role) => `'${role}'`).join(', ');
const statements = [
  ...savedQuestionTables(poleQuestions, {
    siren: 'text not null references pole',
    role: `text not null check (role in (${roles}))`,
  }),
  ...noticeTables('pma', 'pole', poleNotices),
];

/** Questions to the observatory that are kept here, and the mail that tells of their thresholds. */
export class PoleSavedQuestions1797800000000 implements MigrationInterface {
  readonly name = 'PoleSavedQuestions1797800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function follow_notice_link, notice_link, notice_mac');
    await runner.query('drop table mail_out, notice_told, notice_choice, mail_carried, notice_key, saved_question');
  }
}
