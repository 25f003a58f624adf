import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rule asks of a need beside its quantity: presence on the spot, and through whom inhabitants are reached. */
export class HowANeedIsServed1766500000000 implements MigrationInterface {
  readonly name = 'HowANeedIsServed1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table need add presence boolean not null default false,
      add on_inhabitants boolean not null default false,
      add relay text constraint need_relay_check check (btrim(relay) <> '' and length(relay) <= 200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table need drop presence, drop on_inhabitants, drop relay');
  }
}
