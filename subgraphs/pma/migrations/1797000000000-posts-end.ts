import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  'grant update (until) on technician to pma_app',
  // A post that does not exist in a month gives nothing in it, whatever was said of that month before its end was known.
  `create or replace function count_capacity() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    told integer;
    away integer;
    excess integer;
  begin
    select told_capacity, withdrawn into told, away from month_terms
      where technician_id = new.technician_id and month = new.month;
    if exists (select from technician post where post.id = new.technician_id
        and (to_char(post.since, 'YYYY-MM') > new.month or to_char(post.until, 'YYYY-MM') < new.month)) then
      told := 0;
    end if;
    new.capacity := greatest(
      coalesce(told, calendar_capacity(new.technician_id, new.month)) - coalesce(away, 0), 0);
    excess := greatest(new.committed - new.capacity, 0);
    if excess = 0 then
      new.override_half_days := null;
      new.override_reason := null;
      new.override_since := null;
    elsif excess > coalesce(old.override_half_days, 0) then
      new.override_half_days := excess;
      new.override_reason := 'CAPACITY_CUT';
      new.override_since := now();
    else
      new.override_half_days := excess;
    end if;
    return new;
  end $$`,
  `update technician_month months set capacity = capacity from technician post where post.id = months.technician_id
    and (to_char(post.since, 'YYYY-MM') > months.month or to_char(post.until, 'YYYY-MM') < months.month)`,
];

/** The director records a post's last day. */
export class PostsEnd1797000000000 implements MigrationInterface {
  readonly name = 'PostsEnd1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('A post’s end is not forgotten by going back: restore the database from before instead.');
  }
}
