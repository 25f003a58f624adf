import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { ownPole } from './first/technicians.js';

const statements = [
  // Every institution sees what a post can give; why is for the pole and the employer, as the table's own policy says.
  `create table month_terms (
    technician_id uuid not null,
    pole text not null references pole,
    month calendar_month not null,
    told_capacity integer check (told_capacity between 1 and 62),
    withdrawn integer not null default 0 check (withdrawn between 0 and 62),
    primary key (technician_id, month),
    foreign key (technician_id, pole) references technician (id, pole)
  )`,
  enableRowSecurity('month_terms', 'pma'),
  allowReading(
    'month_terms',
    'pma',
    `(${ownPole} and ${currentRole} = 'DIRECTOR') or coalesce(${currentScale} = 'call' and ${currentRole} = 'PROJECT_OFFICER'
      and technician_id in (select id from technician where employer = ${currentTenant}), false)`,
  ),
  allowWriting('month_terms', 'pma', ownPole, ['insert', 'update']),
  'revoke update on month_terms from pma_app',
  'grant update (told_capacity, withdrawn) on month_terms to pma_app',
  `insert into month_terms (technician_id, pole, month, told_capacity, withdrawn)
    select technician_id, pole, month, told_capacity, withdrawn from technician_month
    where told_capacity is not null or withdrawn > 0`,

  'drop trigger technician_month_count on technician_month',
  'revoke insert, update on technician_month from pma_app',
  `revoke insert (technician_id, pole, month, told_capacity, withdrawn), update (told_capacity, withdrawn)
    on technician_month from pma_app`,
  'alter table technician_month drop column told_capacity, drop column withdrawn',
  `create or replace function count_capacity() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    told integer;
    away integer;
    excess integer;
  begin
    select told_capacity, withdrawn into told, away from month_terms
      where technician_id = new.technician_id and month = new.month;
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
  `create trigger technician_month_count before insert or update of capacity on technician_month
    for each row execute function count_capacity()`,
  `create or replace function recount_capacity() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update technician_month set capacity = capacity where technician_id = new.id;
    return null;
  end $$`,
  // The month's one row is made or locked, and counted: whatever it says is overwritten by the trigger above.
  `create function count_month() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into technician_month (technician_id, pole, month) values (new.technician_id, new.pole, new.month)
      on conflict (technician_id, month) do update set capacity = excluded.capacity;
    return null;
  end $$`,
  `create trigger month_terms_count after insert or update on month_terms for each row execute function count_month()`,
  'revoke all on function count_month() from public',
];

/** What was said of a post's months, and what was withdrawn from them, stands apart from what everyone may see. */
export class MonthTerms1796500003000 implements MigrationInterface {
  readonly name = 'MonthTerms1796500003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Half-days withdrawn are not thrown away: restore the database from before instead.');
  }
}
