import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a need of money is for: the law allows it for a facility alone. Unknown for what was asked before. */
export class WhatMoneyIsFor1766540000000 implements MigrationInterface {
  readonly name = 'WhatMoneyIsFor1766540000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table need add column co_funding_object text check (co_funding_object in ('FACILITY', 'OTHER')),
      add constraint need_money_object check (co_funding_object is null or kind = 'CO_FUNDING')`);
  }

  async down(): Promise<void> {
    throw new Error('What money was asked for is not thrown away: restore the database from before instead.');
  }
}
