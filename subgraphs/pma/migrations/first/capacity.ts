/**
 * The capacity law: for each technician and month, committed <= capacity + override.
 *
 * `technician_month` is the one row that every writer of the month must lock, so concurrent writers add up instead of
 * each summing what it happens to see. A statement's changes are gathered per (technician, month), the rows are made and
 * locked in key order (so that two statements never wait for each other in a circle), and only then changed.
 *
 * What already is (an import, a cut of capacity, half-days done) is kept: the excess becomes an override with its
 * reason. An override shrinks with the excess and is never room for a new commitment: while it is there, every increase
 * is refused.
 */
export const capacityLaw: readonly string[] = [
  `create type capacity_change as (
    technician_id uuid, pole text, month text, committed integer, done integer, kept boolean
  )`,

  `create function apply_capacity_changes(changes capacity_change[], kept_reason text) returns void
  language plpgsql set search_path = public, pg_temp as $$
  declare
    refused record;
  begin
    insert into technician_month (technician_id, pole, month, capacity)
      select change.technician_id, change.pole, change.month, 0 from unnest(changes) change
      order by change.technician_id, change.month
      on conflict do nothing;
    perform 1 from technician_month known
      join unnest(changes) change on change.technician_id = known.technician_id and change.month = known.month
      order by known.technician_id, known.month
      for update of known;
    select known.month, greatest(known.capacity - known.committed, 0) as free into refused
      from technician_month known
      join unnest(changes) change on change.technician_id = known.technician_id and change.month = known.month
      where not change.kept and change.committed > 0
        and known.committed + change.committed > known.capacity + coalesce(known.override_half_days, 0)
      order by known.month limit 1;
    if found then
      raise exception 'beyond the capacity of %', refused.month
        using errcode = 'check_violation', table = 'technician_month', constraint = 'technician_month_capacity',
          detail = json_build_object('month', refused.month, 'free', refused.free)::text;
    end if;
    update technician_month known set
      committed = known.committed + change.committed,
      done = known.done + change.done,
      override_half_days = case when excess.half_days = 0 then null
        when excess.half_days <= coalesce(known.override_half_days, 0) or change.kept then excess.half_days
        else known.override_half_days end,
      override_reason = case when excess.half_days = 0 then null
        when excess.half_days > coalesce(known.override_half_days, 0) and change.kept then kept_reason
        else known.override_reason end,
      override_since = case when excess.half_days = 0 then null
        when excess.half_days > coalesce(known.override_half_days, 0) and change.kept then now()
        else known.override_since end
    from unnest(changes) change
      join technician_month before on before.technician_id = change.technician_id and before.month = change.month
      cross join lateral (
        select greatest(before.committed + change.committed - before.capacity, 0) as half_days) excess
    where known.technician_id = change.technician_id and known.month = change.month;
  end $$`,

  // Runs as the owner: the application may not write what is committed by itself.
  `create function keep_capacity() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    changes capacity_change[];
  begin
    if tg_op = 'INSERT' then
      -- Only the owner, who loads, brings in what already is.
      select array_agg((technician_id, pole, month, committed, done, kept)::capacity_change) into changes from (
        select added.technician_id, added.pole, added.month::text as month, sum(committed)::integer as committed,
          sum(done)::integer as done, bool_or(imported and session_user = current_user) as kept
        from after_rows added join allocation on allocation.id = added.allocation_id
        group by added.technician_id, added.pole, added.month
      ) change where committed <> 0 or done <> 0;
    elsif tg_op = 'UPDATE' then
      -- Half-days done in an allocation that has ended are facts, learnt late or not.
      select array_agg((technician_id, pole, month, committed, done, kept)::capacity_change) into changes from (
        select technician_id, pole, month::text as month, sum(committed)::integer as committed,
          sum(done)::integer as done, bool_or(kept) as kept
        from (
          select technician_id, pole, month, committed, done, state = 'ENDED' as kept from after_rows
          union all
          select technician_id, pole, month, -committed, -done, false from before_rows
        ) both_sides
        group by technician_id, pole, month
      ) change where committed <> 0 or done <> 0;
    else
      select array_agg((technician_id, pole, month, committed, done, false)::capacity_change) into changes from (
        select technician_id, pole, month::text as month, -sum(committed)::integer as committed,
          -sum(done)::integer as done
        from before_rows group by technician_id, pole, month
      ) change where committed <> 0 or done <> 0;
    end if;
    if changes is not null then
      perform apply_capacity_changes(changes, case tg_op when 'INSERT' then 'IMPORTED' else 'LEARNT_LATE' end);
    end if;
    return null;
  end $$`,
  `create trigger allocation_month_added after insert on allocation_month
    referencing new table as after_rows for each statement execute function keep_capacity()`,
  `create trigger allocation_month_changed after update on allocation_month
    referencing old table as before_rows new table as after_rows for each statement execute function keep_capacity()`,
  `create trigger allocation_month_removed after delete on allocation_month
    referencing old table as before_rows for each statement execute function keep_capacity()`,

  // A cut below what is committed is a decision about people's time, not about allocations: it is kept and shown.
  `create function keep_capacity_cut() returns trigger language plpgsql as $$
  declare
    excess integer := greatest(new.committed - new.capacity, 0);
  begin
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
  `create trigger technician_month_cut before update of capacity on technician_month
    for each row execute function keep_capacity_cut()`,
  'revoke all on function apply_capacity_changes(capacity_change[], text) from public',
  'revoke all on function keep_capacity() from public',
];
