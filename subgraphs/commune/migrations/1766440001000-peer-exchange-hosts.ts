import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which commune would receive the others, as the agglomeration told it. */
export class PeerExchangeHosts1766440001000 implements MigrationInterface {
  readonly name = 'PeerExchangeHosts1766440001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table support_receipt add column host text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table support_receipt drop column host');
  }
}
