import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months in which more was done than planned are few among all: they are found without reading the others. */
export class DoneBeyond1796600002000 implements MigrationInterface {
  readonly name = 'DoneBeyond1796600002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index allocation_month_beyond on allocation_month (pole, month, allocation_id) where done > planned',
    );
    await runner.query('create index allocation_state on allocation (pole, state)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index allocation_month_beyond');
    await runner.query('drop index allocation_state');
  }
}
