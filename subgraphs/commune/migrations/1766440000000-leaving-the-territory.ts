import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A commune that leaves its agglomeration for outside the territory: from that day on it belongs to none of it. */
export class LeavingTheTerritory1766440000000 implements MigrationInterface {
  readonly name = 'LeavingTheTerritory1766440000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table membership alter siren drop not null');
    // The agglomeration of such a receipt is the one that is left.
    await runner.query('alter table membership_receipt add column leaves boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('That a commune left is not thrown away: restore the database from before instead.');
  }
}
