import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noticeTables } from '#shared/notices/tables.js';
import { savedQuestionTables } from '#shared/savedQuestions/tables.js';
import { agglomerationNotices } from '../savedQuestions/notices.js';
import { agglomerationQuestions } from '../savedQuestions/questions.js';

const roles = agglomerationQuestions.roles.map((role) => `'${role}'`).join(', ');
const statements = [
  ...savedQuestionTables(agglomerationQuestions, {
    siren: 'text not null references agglomeration',
    role: `text not null check (role in (${roles}))`,
  }),
  ...noticeTables('call', 'agglomeration', agglomerationNotices),
];

/** Questions to the observatory that are kept here, and the mail that tells of their thresholds. */
export class AgglomerationSavedQuestions1766600000000 implements MigrationInterface {
  readonly name = 'AgglomerationSavedQuestions1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function follow_notice_link, notice_link, notice_mac');
    await runner.query('drop table mail_out, notice_told, notice_choice, mail_carried, notice_key, saved_question');
  }
}
