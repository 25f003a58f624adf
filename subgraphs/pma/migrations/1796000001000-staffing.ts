import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { staffingTables } from '../staffing/tables.js';

const statements = [
  // Where things are, for distances; degrees WGS84.
  ...['commune', 'organisation'].flatMap((subject) => {
    const table = `${subject}_place`;
    return [
      `create table ${table} (
        code text primary key,
        longitude double precision not null check (longitude between -180 and 180),
        latitude double precision not null check (latitude between -90 and 90)
      )`,
      enableRowSecurity(table, 'pma'),
      allowReading(table, 'pma', 'true'),
    ];
  }),
  ...staffingTables(),
];

/** What agglomerations ask of the pole, which allocations serve it, and where everybody is. */
export class Staffing1796000001000 implements MigrationInterface {
  readonly name = 'Staffing1796000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What agglomerations asked is not thrown away: restore the database from before instead.');
  }
}
