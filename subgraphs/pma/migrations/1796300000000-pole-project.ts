import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { toldTable } from '#shared/story/chapterStore.js';
import { governanceTables, writtenByDirector } from '../governance/tables.js';

const own = writtenByDirector('pole_chapter');

const statements = [
  ...governanceTables,
  `create table pole_chapter (
    pole text not null references pole,${toldTable}
  )`,
  'create index pole_chapter_of on pole_chapter (pole)',
  'create index pole_chapter_of_axis on pole_chapter (axis) where axis is not null',
  enableRowSecurity('pole_chapter', 'pma'),
  allowReading('pole_chapter', 'pma', `${own} or ${seenByAudience('visibility')}`),
  allowWriting('pole_chapter', 'pma', own, ['insert', 'update']),
];

/** Who governs the pole, its axes, what it may act on, and its story. */
export class PoleProject1796300000000 implements MigrationInterface {
  readonly name = 'PoleProject1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What councils decided is not thrown away: restore the database from before instead.');
  }
}
