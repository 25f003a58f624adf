import {
  allowReading,
  allowWriting,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const ownPole = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma', false)`;

/**
 * Beyond what a post can give only on a decision: an override of the allocation, with its reason, the post of who
 * decided and its last day. It excuses that allocation alone, in months that begin until that day; who else adds to such
 * a month in the same statement is held to the capacity as before.
 *
 * The rest of the law is unchanged: `technician_month` is the one row that every writer of a month locks, in key order,
 * and facts (an import, half-days done) are kept with their reason.
 */
export const overrideLaw: readonly string[] = [
  `create table capacity_override (
    seq bigint generated always as identity primary key,
    allocation_id uuid not null references allocation,
    pole text not null references pole,
    reason text not null check (btrim(reason) <> ''),
    author_post text not null check (btrim(author_post) <> ''),
    until_day date not null,
    recorded_on date not null default (now() at time zone 'Europe/Paris')::date,
    demonstration boolean not null default false
  )`,
  'create index capacity_override_last on capacity_override (allocation_id, seq desc)',
  enableRowSecurity('capacity_override', 'pma'),
  // Who decided is the pole's own matter.
  allowReading('capacity_override', 'pma', ownPole),
  allowWriting('capacity_override', 'pma', `${ownPole} and allocation_id in (select id from allocation)`, ['insert']),

  // The last one recorded counts; that one holds is no secret to whoever may see the allocation.
  `create function is_overridden(of_allocation uuid, of_month text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select of_month <= to_char(until_day, 'YYYY-MM') from capacity_override
      where allocation_id = of_allocation order by seq desc limit 1), false)
  $$`,

  `alter table technician_month drop constraint technician_month_override_reason_check,
    add constraint technician_month_override_reason_check
      check (override_reason in ('IMPORTED', 'CAPACITY_CUT', 'LEARNT_LATE', 'OVERRIDDEN'))`,
  'drop function apply_capacity_changes(capacity_change[], text)',
  'drop type capacity_change',
  // Of what is committed, "plain" is what nothing excuses.
  `create type capacity_change as (
    technician_id uuid, pole text, month text, committed integer, plain integer, done integer, kept_reason text
  )`,
  `create function apply_capacity_changes(changes capacity_change[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
  declare
    refused record;
  begin
    insert into technician_month (technician_id, pole, month)
      select change.technician_id, change.pole, change.month from unnest(changes) change
      order by change.technician_id, change.month
      on conflict do nothing;
    perform 1 from technician_month known
      join unnest(changes) change on change.technician_id = known.technician_id and change.month = known.month
      order by known.technician_id, known.month
      for update of known;
    select known.month, greatest(known.capacity - known.committed, 0) as free into refused
      from technician_month known
      join unnest(changes) change on change.technician_id = known.technician_id and change.month = known.month
      where change.plain > 0
        and known.committed + change.plain > known.capacity + coalesce(known.override_half_days, 0)
      order by known.month limit 1;
    if found then
      raise exception 'beyond the capacity of %', refused.month
        using errcode = 'check_violation', table = 'technician_month', constraint = 'technician_month_capacity',
          detail = json_build_object('month', refused.month, 'free', refused.free)::text;
    end if;
    update technician_month known set
      committed = known.committed + change.committed,
      done = known.done + change.done,
      override_half_days = nullif(excess.half_days, 0),
      override_reason = case when excess.half_days = 0 then null
        when excess.half_days > coalesce(known.override_half_days, 0) then change.kept_reason
        else known.override_reason end,
      override_since = case when excess.half_days = 0 then null
        when excess.half_days > coalesce(known.override_half_days, 0) then now()
        else known.override_since end
    from unnest(changes) change
      join technician_month before on before.technician_id = change.technician_id and before.month = change.month
      cross join lateral (
        select greatest(before.committed + change.committed - before.capacity, 0) as half_days) excess
    where known.technician_id = change.technician_id and known.month = change.month;
  end $$`,
  'revoke all on function apply_capacity_changes(capacity_change[]) from public',

  `create or replace function keep_capacity() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    changes capacity_change[];
  begin
    if tg_op = 'INSERT' then
      -- Only the owner, who loads, brings in what already is; half-days done in what has ended are facts.
      select array_agg((technician_id, pole, month, committed, plain, done, kept_reason)::capacity_change) into changes from (
        select technician_id, pole, month, sum(committed)::integer as committed,
          coalesce(sum(committed) filter (where kept_reason is null), 0)::integer as plain,
          sum(done)::integer as done, max(kept_reason) as kept_reason
        from (
          select added.technician_id, added.pole, added.month::text as month, added.committed, added.done,
            case when imported and session_user = current_user then 'IMPORTED'
              when added.state = 'ENDED' and session_user <> current_user then 'LEARNT_LATE'
              when is_overridden(added.allocation_id, added.month) then 'OVERRIDDEN' end as kept_reason
          from after_rows added join allocation on allocation.id = added.allocation_id
        ) added group by technician_id, pole, month
      ) change where committed <> 0 or done <> 0;
    elsif tg_op = 'UPDATE' then
      select array_agg((technician_id, pole, month, committed, plain, done, kept_reason)::capacity_change) into changes from (
        select technician_id, pole, month, sum(committed)::integer as committed,
          coalesce(sum(committed) filter (where kept_reason is null), 0)::integer as plain,
          sum(done)::integer as done, max(kept_reason) as kept_reason
        from (
          select technician_id, pole, month::text as month, committed, done,
            case when state = 'ENDED' then 'LEARNT_LATE'
              when is_overridden(allocation_id, month) then 'OVERRIDDEN' end as kept_reason
          from after_rows
          union all
          select technician_id, pole, month::text, -committed, -done, null from before_rows
        ) both_sides group by technician_id, pole, month
      ) change where committed <> 0 or done <> 0;
    else
      select array_agg((technician_id, pole, month, committed, committed, done, null)::capacity_change) into changes from (
        select technician_id, pole, month::text as month, -sum(committed)::integer as committed,
          -sum(done)::integer as done
        from before_rows group by technician_id, pole, month
      ) change where committed <> 0 or done <> 0;
    end if;
    if changes is not null then
      perform apply_capacity_changes(changes);
    end if;
    return null;
  end $$`,
  'revoke all on function keep_capacity() from public',
];
