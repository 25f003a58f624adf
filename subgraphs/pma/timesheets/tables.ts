import {
  allowReading,
  allowWriting,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const ownPole = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma', false)`;

/** What was recorded as done, each correction a row of its own, and the sheets by which it came. */
export const timesheetTables: readonly string[] = [
  `create table half_days_entry (
    seq bigint generated always as identity primary key,
    allocation_id uuid not null references allocation,
    pole text not null references pole,
    month calendar_month not null,
    done_before integer not null check (done_before >= 0),
    done integer not null check (done >= 0 and done <> done_before),
    recorded_at timestamptz not null default now()
  )`,
  'create index half_days_entry_month on half_days_entry (allocation_id, month, seq)',
  enableRowSecurity('half_days_entry', 'pma'),
  // Whoever sees the allocation sees what was recorded in it.
  allowReading('half_days_entry', 'pma', `${ownPole} or allocation_id in (select id from allocation)`),
  `insert into half_days_entry (allocation_id, pole, month, done_before, done)
    select allocation_id, pole, month, 0, done from allocation_month where done > 0 order by allocation_id, month`,
  // Kept by the database: no way of writing half-days done leaves the history out.
  `create function keep_half_days() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      insert into half_days_entry (allocation_id, pole, month, done_before, done)
        select allocation_id, pole, month, 0, done from after_rows where done > 0 order by allocation_id, month;
    else
      insert into half_days_entry (allocation_id, pole, month, done_before, done)
        select after.allocation_id, after.pole, after.month, before.done, after.done
        from after_rows after join before_rows before on before.allocation_id = after.allocation_id
          and before.month = after.month
        where after.done <> before.done order by after.allocation_id, after.month;
    end if;
    return null;
  end $$`,
  `create trigger allocation_month_entered after insert on allocation_month
    referencing new table as after_rows for each statement execute function keep_half_days()`,
  `create trigger allocation_month_corrected after update on allocation_month
    referencing old table as before_rows new table as after_rows for each statement execute function keep_half_days()`,

  `create table timesheet (
    id uuid primary key,
    pole text not null references pole,
    recorded_at timestamptz not null default now(),
    unique (id, pole)
  )`,
  enableRowSecurity('timesheet', 'pma'),
  allowReading('timesheet', 'pma', ownPole),
  allowWriting('timesheet', 'pma', ownPole, ['insert']),
  // A line as it was sent; with what is wrong with it where it was not recorded.
  `create table timesheet_line (
    timesheet_id uuid not null,
    pole text not null,
    line integer not null check (line >= 0),
    allocation_id text not null,
    month text not null,
    done integer not null,
    refused jsonb,
    primary key (timesheet_id, line),
    foreign key (timesheet_id, pole) references timesheet (id, pole)
  )`,
  enableRowSecurity('timesheet_line', 'pma'),
  allowReading('timesheet_line', 'pma', ownPole),
  allowWriting('timesheet_line', 'pma', ownPole, ['insert']),
];
