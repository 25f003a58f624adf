import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `alter table skill
    add column family text not null default 'OTHER',
    add column since date not null default '2017-01-01'`,
];

/** Skills are one dated list at every scale; those of one family stand in for each other most easily. */
export class Skills1796000000000 implements MigrationInterface {
  readonly name = 'Skills1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table skill drop column family, drop column since');
  }
}
