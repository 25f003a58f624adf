import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // What is taken over is of the same pole: the key says so.
  `alter table allocation
    add column takes_over uuid,
    add constraint allocation_of_pole unique (id, pole),
    add constraint allocation_takes_over foreign key (takes_over, pole) references allocation (id, pole),
    add constraint allocation_takes_over_another check (takes_over <> id)`,
  'create index allocation_takeovers on allocation (takes_over) where takes_over is not null',
  // Work may end sooner than was agreed, as another post goes on with it; longer it never gets under what was agreed.
  'grant update (until_day) on allocation to pma_app',
  `create function refuse_longer_work() returns trigger language plpgsql as $$
  begin
    raise exception 'an allocation gets no longer' using errcode = 'check_violation', constraint = 'allocation_period';
  end $$`,
  `create trigger allocation_longer before update of until_day on allocation for each row
    when (new.until_day > old.until_day) execute function refuse_longer_work()`,
];

/** An allocation may take over what another still had to do, by another post. */
export class Takeovers1797100000000 implements MigrationInterface {
  readonly name = 'Takeovers1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who took over whose work is not thrown away: restore the database from before instead.');
  }
}
