import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, currentTenant, enableRowSecurity } from '#shared/database/rowSecurity.js';

const scale = 'commune';

const successions = [
  // A « commune nouvelle » takes over from others on a day; CGCT L2113-1 s. and the prefect's order that makes it.
  `create table succession (
    insee text primary key references commune,
    successor text not null references commune check (successor <> insee),
    since date not null,
    act text not null check (btrim(act) <> '' and length(act) <= 200),
    source text not null check (btrim(source) <> '' and length(source) <= 500),
    recorded_at timestamptz not null default now()
  )`,
  `comment on table succession is 'commune closed from that day, and the one that goes on in its place'`,
  'create index succession_of_successor on succession (successor)',
  enableRowSecurity('succession', scale),
  allowReading('succession', scale, 'true'),
];

/**
 * The communes in whose name this transaction acts: its own and, from the day they were closed, those it took over from,
 * and theirs. None for a commune that is closed itself. Policies call it in a sub-select, so that PostgreSQL calls it once
 * for a statement and not for each row.
 */
const ownCommunes = `create function own_communes() returns text[] language plpgsql stable parallel safe as $$
  declare
    tenant text := ${currentTenant};
    today date := (now() at time zone 'Europe/Paris')::date;
  begin
    if tenant is null or exists (select 1 from succession where insee = tenant and since <= today) then
      return '{}';
    end if;
    if not exists (select 1 from succession where successor = tenant and since <= today) then
      return array[tenant];
    end if;
    return array(
      with recursive own (insee) as (
        select tenant union select s.insee from succession s join own on s.successor = own.insee where s.since <= today)
      select insee from own);
  end $$`;

/** As PostgreSQL writes it out in the policies it keeps. */
const tenantAlone = `NULLIF(current_setting('archipel.tenant'::text, true), ''::text)`;
const anyOwn = '(select own_communes())';

/**
 * Every policy that asked whether a row is of the commune acted for asks whether it is of one of those: the rows of a
 * closed commune keep its code and are in its successor's hands, to read and to go on with. Nobody else's reading changes.
 */
const widened = `do $migration$
  declare
    one record;
    reads text;
    writes text;
  begin
    for one in select * from pg_policies where schemaname = 'public' and '${scale}_app' = any (roles) loop
      reads := one.qual;
      writes := one.with_check;
      select replaced[1], replaced[2] into reads, writes from (select array(
        select replace(replace(regexp_replace(given.sql,
            case when one.tablename in ('journal', 'journal_audit') then $a$(\\mtenant|\\minsee)$a$ else $b$(\\minsee)$b$ end
              || $c$ = NULLIF\\(current_setting\\('archipel.tenant'::text, true\\), ''::text\\)$c$,
            $d$\\1 = any (${anyOwn}::text[])$d$, 'g'),
          $e$@> ARRAY[${tenantAlone}]$e$, $f$&& ${anyOwn}$f$),
          $g$${tenantAlone} = ANY (concerned$g$, $h$(${anyOwn}::text[]) && (concerned$h$)
        from unnest(array[reads, writes]) with ordinality as given (sql, place) order by place) as replaced) both_of;
      if reads is distinct from one.qual or writes is distinct from one.with_check then
        execute format('alter policy %I on %I', one.policyname, one.tablename)
          || coalesce(' using (' || reads || ')', '') || coalesce(' with check (' || writes || ')', '');
      end if;
    end loop;
  end $migration$`;

/** These codes and, from the day of a succession, those it leads to from them: `to` and `of` are columns of `succession`. */
const chain = (name: string, to: string, of: string) =>
  `create function ${name}(codes text[]) returns text[] language plpgsql stable parallel safe as $$
    declare
      today date := (now() at time zone 'Europe/Paris')::date;
    begin
      if not exists (select 1 from succession where ${of} = any (codes) and since <= today) then
        return codes;
      end if;
      return array(
        with recursive one (insee) as (
          select unnest(codes) union select s.${to} from succession s join one on s.${of} = one.insee where s.since <= today)
        select insee from one);
    end $$`;

const functions = [
  ownCommunes,
  chain('with_predecessors', 'insee', 'successor'),
  chain('with_successors', 'successor', 'insee'),
  // The commune that goes on in the place of this one today; this one while it is not closed.
  `create function successor_of(code text) returns text language sql stable parallel safe as $$
    select one from unnest(with_successors(array[code])) as one
    where not exists (
      select 1 from succession where insee = one and since <= (now() at time zone 'Europe/Paris')::date) $$`,
  // A commune may not write the lead's row, yet must wait for whoever is changing it before it answers.
  `create or replace function lock_carried_project(carried uuid) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      perform 1 from project where id = carried and co_carriers && own_communes() for no key update;
    end $$`,
  // What a commune goes on with keeps the journal it has: its changes stay one history under the code of its day.
  `create function keep_journal_of_predecessor() returns trigger language plpgsql as $$
    declare
      before record;
    begin
      if cardinality(own_communes()) > 1 then
        select tenant, visibility into before from journal
        where tenant = any (own_communes()) and entity = new.entity and id = new.id order by xid desc, seq desc limit 1;
        if found then
          new.tenant := before.tenant;
          new.visibility_before := before.visibility;
        end if;
      end if;
      return new;
    end $$`,
  // Before whoever else looks at the row: triggers run in the order of their names.
  `create trigger journal_a_predecessor before insert on journal
    for each row execute function keep_journal_of_predecessor()`,
];

/** Communes that took over from others, and the policies by which what was the others' is in their hands. */
export class Successions1766000190000 implements MigrationInterface {
  readonly name = 'Successions1766000190000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...successions, ...functions, widened]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Successions are not undone: restore a backup.');
  }
}
