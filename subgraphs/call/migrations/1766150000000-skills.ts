import type { MigrationInterface, QueryRunner } from 'typeorm';
import { skillTable } from '#shared/skills/skillTable.js';

/** The skills that needs, posts and requests share. */
export class Skills1766150000000 implements MigrationInterface {
  readonly name = 'Skills1766150000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of skillTable('call')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table skill');
  }
}
