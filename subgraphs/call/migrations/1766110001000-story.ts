import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { toldTable } from '#shared/story/chapterStore.js';
import { writesFor } from '../labelling/visibility.js';

const own = writesFor('agglomeration_chapter', 'PROJECT_OFFICER');

const statements = [
  `create table agglomeration_chapter (
    siren text not null references agglomeration,${toldTable}
  )`,
  'create index agglomeration_chapter_of on agglomeration_chapter (siren)',
  'create index agglomeration_chapter_of_axis on agglomeration_chapter (axis) where axis is not null',
  enableRowSecurity('agglomeration_chapter', 'call'),
  allowReading('agglomeration_chapter', 'call', `${own} or ${seenByAudience('visibility')}`),
  allowWriting('agglomeration_chapter', 'call', own, ['insert', 'update']),
];

/** An agglomeration's story in chapters; nothing of it is public without the consent of those who contributed. */
export class AgglomerationStory1766110001000 implements MigrationInterface {
  readonly name = 'AgglomerationStory1766110001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agglomeration_chapter');
  }
}
