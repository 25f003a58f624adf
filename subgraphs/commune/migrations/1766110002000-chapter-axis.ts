import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A chapter can belong to an axis of a territorial project: by its key chapters of several scales are of one story. */
export class ChapterAxis1766110002000 implements MigrationInterface {
  readonly name = 'ChapterAxis1766110002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table story_chapter
      add column axis text check (length(axis) <= 100 and axis ~ '^[a-z0-9]+(-[a-z0-9]+)*$')`);
    await runner.query('create index story_chapter_of_axis on story_chapter (axis) where axis is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table story_chapter drop column axis');
  }
}
