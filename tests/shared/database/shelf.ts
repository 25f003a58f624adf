import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentAudience,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

/** A scale of the tests' own, with one table each organisation keeps its papers in. */
export const shelfScale = 'shelf';

const own = `tenant = ${currentTenant} AND ${currentAudience} = 'institution'`;

class Shelf1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant text NOT NULL,
        title text NOT NULL,
        open boolean NOT NULL DEFAULT false,
        UNIQUE (tenant, title) DEFERRABLE INITIALLY DEFERRED
      );
      ${enableRowSecurity('paper', shelfScale)};
      ${allowReading('paper', shelfScale, `open OR (${own})`)};
      ${allowWriting('paper', shelfScale, own, ['insert', 'update'])};
      INSERT INTO paper (tenant, title, open) VALUES
        ('62498', 'plan', true), ('62498', 'draft', false), ('62510', 'notes', false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper');
  }
}

export const shelfMigrations = [Shelf1700000000000];
