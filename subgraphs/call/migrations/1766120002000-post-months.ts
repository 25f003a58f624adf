import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The capacity law: for each post and month, committed <= capacity + override. The months that a statement touches are
 * made and locked in key order, so that writers add up and never wait for each other in a circle, and only then summed:
 * what others committed in the meantime is seen. What already is (an import, a cut of capacity, half-days done) is kept as an
 * override with its reason; an override is never room for a new commitment.
 */
const statements = [
  'create type post_month_key as (post_id uuid, month text)',
  `create function post_month_figures(keys post_month_key[])
  returns table (post_id uuid, month text, capacity integer, committed integer, done integer)
  language sql volatile as $$
    select wanted.post_id, wanted.month, capacity_of_post(wanted.post_id, wanted.month),
      coalesce(sum(mine.committed), 0)::integer, coalesce(sum(mine.done), 0)::integer
    from (select distinct key.post_id, key.month from unnest(keys) key) wanted
      left join support on support.post_id = wanted.post_id
      left join support_month mine on mine.support_id = support.id and mine.month = wanted.month
    group by wanted.post_id, wanted.month
  $$`,
  // Runs as the owner: the application may not write what is committed by itself.
  `create function settle_post_months(keys post_month_key[], kept_reason text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    refused record;
  begin
    -- Waits for who changes what a post gives: its capacities are read after it.
    perform 1 from post where id in (select key.post_id from unnest(keys) key) order by id for share;
    insert into post_month (post_id, siren, month)
      select distinct post.id, post.siren, key.month from unnest(keys) key join post on post.id = key.post_id
      order by 1, 3 on conflict do nothing;
    perform 1 from post_month known join (select distinct key.post_id, key.month from unnest(keys) key) key
        on key.post_id = known.post_id and key.month = known.month
      order by known.post_id, known.month for update of known;
    select known.month, greatest(fresh.capacity - known.committed, 0) as free into refused
      from post_month_figures(keys) fresh
      join post_month known on known.post_id = fresh.post_id and known.month = fresh.month
      where kept_reason is null and fresh.committed > known.committed and fresh.committed > fresh.capacity
      order by known.month limit 1;
    if found then
      raise exception 'beyond the capacity of %', refused.month
        using errcode = 'check_violation', table = 'post_month', constraint = 'post_month_capacity',
          detail = json_build_object('month', refused.month, 'free', refused.free)::text;
    end if;
    update post_month known set capacity = fresh.capacity, committed = fresh.committed, done = fresh.done,
      override_half_days = nullif(excess, 0),
      override_reason = case when excess = 0 then null
        when excess > coalesce(override_half_days, 0) then kept_reason else override_reason end,
      override_since = case when excess = 0 then null
        when excess > coalesce(override_half_days, 0) then now() else override_since end
    from post_month_figures(keys) fresh
      cross join lateral (select greatest(fresh.committed - fresh.capacity, 0)) over_capacity (excess)
    where known.post_id = fresh.post_id and known.month = fresh.month;
  end $$`,
  // Half-days done in a support that is over are facts, learnt late or not; only the owner, who loads, brings in what
  // already is.
  `create function keep_post_months() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    keys post_month_key[];
    over boolean;
    loaded boolean;
  begin
    if tg_op = 'DELETE' then
      select array_agg(distinct (support.post_id, changed.month::text)::post_month_key) into keys
        from before_rows changed join support on support.id = changed.support_id where support.post_id is not null;
    else
      select array_agg(distinct (support.post_id, changed.month::text)::post_month_key),
          bool_and(changed.state in ('CLOSED', 'INTERRUPTED')),
          bool_or(support.imported and session_user = current_user)
        into keys, over, loaded
        from after_rows changed join support on support.id = changed.support_id where support.post_id is not null;
    end if;
    if keys is not null then
      perform settle_post_months(keys, case when loaded then 'IMPORTED' when over then 'LEARNT_LATE' end);
    end if;
    return null;
  end $$`,
  `create trigger support_month_added after insert on support_month
    referencing new table as after_rows for each statement execute function keep_post_months()`,
  `create trigger support_month_changed after update on support_month
    referencing new table as after_rows for each statement execute function keep_post_months()`,
  `create trigger support_month_removed after delete on support_month
    referencing old table as before_rows for each statement execute function keep_post_months()`,
  // A cut below what is committed is a decision about people's time: it is kept and shown.
  `create function keep_post_capacity() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    keys post_month_key[];
  begin
    select array_agg((known.post_id, known.month::text)::post_month_key) into keys from post_month known
      where exists (select from after_rows point where point.post_id = known.post_id and point.since <= known.month);
    if keys is not null then
      perform settle_post_months(keys, 'CAPACITY_CUT');
    end if;
    return null;
  end $$`,
  `create trigger post_capacity_added after insert on post_capacity
    referencing new table as after_rows for each statement execute function keep_post_capacity()`,
  `create trigger post_capacity_changed after update on post_capacity
    referencing new table as after_rows for each statement execute function keep_post_capacity()`,
  'revoke all on function settle_post_months(post_month_key[], text) from public',
  'revoke all on function keep_post_months() from public',
  'revoke all on function keep_post_capacity() from public',

  // A commune's word arrives whether the post has room or not: where it has none, nothing is promised, and nothing fails.
  `create function promise_support(of_support uuid, at timestamptz) returns boolean language plpgsql as $$
  declare
    broken text;
  begin
    update support set state = 'CONSENTED', version = version + 1, updated_at = at where id = of_support;
    return true;
  exception when check_violation then
    get stacked diagnostics broken = constraint_name;
    if broken <> 'post_month_capacity' then
      raise;
    end if;
    return false;
  end $$`,

  // An offer is as visible as the need it answers, though the posts behind it are not: what leaves is half-days by month under
  // a name that tells nothing, and neither post nor project.
  `create function free_half_days(of_siren text, of_skill text, taught boolean, months text[])
  returns table (lot text, month text, half_days integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select encode(sha256(convert_to(post.id::text || ' ' || asked.month, 'UTF8')), 'hex'), asked.month,
      capacity_of_post(post.id, asked.month) - coalesce(known.committed, 0)
    from post cross join unnest(months) asked (month)
      left join post_month known on known.post_id = post.id and known.month = asked.month
    where post.siren = of_siren and post.state = 'FILLED'
      and (of_skill is null and not taught or exists (select from post_skill held where held.post_id = post.id
        and (of_skill is null or lower(held.skill) = lower(of_skill)) and (not taught or held.level = 'TEACHES')))
      and capacity_of_post(post.id, asked.month) > coalesce(known.committed, 0)
  $$`,
];

export class PostMonths1766120002000 implements MigrationInterface {
  readonly name = 'PostMonths1766120002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What posts promised is not thrown away: restore the database from before instead.');
  }
}
