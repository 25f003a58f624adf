import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { publicHolidays } from '../territory/publicHolidays.js';

const statements = [
  'create table public_holiday (day date primary key)',
  enableRowSecurity('public_holiday', 'pma'),
  allowReading('public_holiday', 'pma', 'true'),

  'alter table technician add column working_time integer not null default 100 check (working_time between 1 and 100)',

  // Counted over whole numbers of days: no time zone moves one.
  `create function working_half_days(first_day date, last_day date) returns integer language sql stable as $$
    select 2 * count(*)::integer from generate_series(0, last_day - first_day) step (days)
    where extract(isodow from first_day + days) < 6
      and not exists (select from public_holiday where day = first_day + days)
  $$`,
  `create function calendar_capacity(of_technician uuid, of_month text) returns integer language sql stable as $$
    select working_half_days(greatest(since, (of_month || '-01')::date),
        least(until, ((of_month || '-01')::date + interval '1 month')::date - 1)) * working_time * pooled_share / 10000
    from technician where id = of_technician
  $$`,

  // What was written as a capacity was said by somebody; nothing was said where there was none.
  `alter table technician_month
    add column told_capacity integer check (told_capacity between 1 and 62),
    add column withdrawn integer not null default 0 check (withdrawn between 0 and 62),
    alter column capacity set default 0`,
  'update technician_month set told_capacity = capacity where capacity > 0',
  'drop trigger technician_month_cut on technician_month',
  'drop function keep_capacity_cut()',
  // One number for every reader and for the guard below it. A cut below what is committed is a decision about people's
  // time, not about allocations: it is kept and shown.
  `create function count_capacity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    excess integer;
  begin
    new.capacity := greatest(
      coalesce(new.told_capacity, calendar_capacity(new.technician_id, new.month)) - new.withdrawn, 0);
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
  `create trigger technician_month_count before insert or update of capacity, told_capacity, withdrawn
    on technician_month for each row execute function count_capacity()`,
  'revoke all on function count_capacity() from public',
  'update technician_month set withdrawn = 0 where capacity = 0',

  // A post whose terms are corrected is counted again in every month that has a row; the others are counted when asked.
  `create function recount_capacity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update technician_month set withdrawn = withdrawn where technician_id = new.id;
    return null;
  end $$`,
  `create trigger technician_terms after update of since, until, working_time, pooled_share on technician for each row
    when ((old.since, old.until, old.working_time, old.pooled_share)
      is distinct from (new.since, new.until, new.working_time, new.pooled_share))
    execute function recount_capacity()`,
  'revoke all on function recount_capacity() from public',

  'revoke insert (capacity), update (capacity) on technician_month from pma_app',
  'grant insert (told_capacity, withdrawn), update (told_capacity, withdrawn) on technician_month to pma_app',
];

/** What a post can give follows from the calendar, its working time and its pooled share, less the half-days withdrawn. */
export class CalendarCapacity1796500000000 implements MigrationInterface {
  readonly name = 'CalendarCapacity1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    const [holidays, ...others] = statements;
    await runner.query(holidays as string);
    // The years in which a plan may lie.
    const years = Array.from({ length: 200 }, (_none, index) => 2000 + index);
    await runner.query('insert into public_holiday (day) select unnest($1::date[])', [years.flatMap(publicHolidays)]);
    for (const statement of others) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Half-days withdrawn are not thrown away: restore the database from before instead.');
  }
}
