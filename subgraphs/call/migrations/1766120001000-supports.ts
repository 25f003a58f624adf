import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { supportRoles } from '#shared/journal/acts.js';
import { followsTheFlow, writesFor } from '../labelling/visibility.js';
import { endReasons } from '../supports/ending.js';
import { supportKinds, supportStates } from '../supports/lifecycle.js';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const officer = writesFor('support', 'PROJECT_OFFICER');
const courier = writesFor('support', 'COURIER');
const concerned = `coalesce(${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'
  and ${currentTenant} = any (support.communes), false)`;
const today = `(now() at time zone 'Europe/Paris')::date`;

/** Supports of an agglomeration to projects of its members, half-day by month. */
const statements = [
  `create table support (
    id uuid primary key,
    siren text not null references agglomeration,
    year integer not null,
    number integer not null check (number > 0),
    reference text not null,
    project_id uuid not null,
    need_id uuid not null,
    communes text[] not null check (cardinality(communes) > 0),
    role text not null check (role in (${list(supportRoles)})),
    kind text not null check (kind in (${list(supportKinds)})),
    state text not null check (state in (${list(supportStates)})),
    post_id uuid,
    from_day date not null,
    until_day date,
    upskilling text,
    reason text check (length(reason) <= 10000),
    ended_on date,
    end_reason text check (end_reason in (${list(endReasons)})),
    imported boolean not null default false,
    demonstration boolean not null default false,
    version integer not null default 1 check (version > 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (siren, year, number),
    unique (id, state),
    constraint support_period check (until_day >= from_day),
    constraint support_end check ((ended_on is null) = (end_reason is null)
      and (ended_on is not null) = (state in ('CLOSED', 'REFUSED', 'INTERRUPTED'))),
    foreign key (post_id, siren) references post (id, siren)
  )`,
  'create index support_from on support (siren, from_day, id)',
  'create index support_of_project on support (project_id, siren)',
  'create index support_of_need on support (need_id)',
  'create index support_of_post on support (post_id)',
  'create index support_of_commune on support using gin (communes)',
  enableRowSecurity('support', 'call'),
  allowReading('support', 'call', `${officer} or ${courier} or ${concerned} or ${followsTheFlow}`),
  allowWriting('support', 'call', `${officer} or ${courier}`, ['update']),
  // A new support begins as an offer; what already was is loaded by the owner, marked as imported.
  `create policy support_insert on support for insert to call_app
    with check (${officer} and state = 'OFFERED' and not imported)`,
  'grant insert on support to call_app',

  // The state is repeated here, kept by the foreign key, so that what a month commits is a fact of its own row.
  `create table support_month (
    support_id uuid not null,
    siren text not null,
    state text not null,
    month calendar_month not null,
    planned integer not null check (planned between 0 and 62),
    done integer not null default 0 check (done between 0 and 62),
    committed integer not null generated always as (case when state in ('CONSENTED', 'ACTIVE') then planned
      when state in ('CLOSED', 'INTERRUPTED') then done else 0 end) stored,
    primary key (support_id, month),
    foreign key (support_id, state) references support (id, state) on update cascade
  )`,
  'create index support_month_by_month on support_month (siren, month)',
  enableRowSecurity('support_month', 'call'),
  allowReading('support_month', 'call', 'exists (select from support where support.id = support_month.support_id)'),
  allowWriting('support_month', 'call', writesFor('support_month', 'PROJECT_OFFICER'), ['insert', 'update', 'delete']),

  `create table support_number (
    siren text not null references agglomeration,
    year integer not null,
    last integer not null check (last > 0),
    primary key (siren, year)
  )`,
  enableRowSecurity('support_number', 'call'),
  allowReading('support_number', 'call', writesFor('support_number', 'PROJECT_OFFICER')),
  allowWriting('support_number', 'call', writesFor('support_number', 'PROJECT_OFFICER'), ['insert', 'update']),

  // A commune that is supported knows by which post: its code and function, never a person.
  `create policy post_of_support on post for select to call_app
    using (exists (select from support where support.post_id = post.id and ${concerned}))`,

  // An agglomeration that answers for one of several reads what its own communes said to it, whoever labels the project.
  `create policy consent_receipt_own on consent_receipt for select to call_app
    using (${writesFor('consent_receipt', 'PROJECT_OFFICER')} or exists (select from support
      where support.siren = consent_receipt.siren and support.project_id = consent_receipt.project_id and ${concerned}))`,
  // Of a commune, a need and a role the last word received counts; GRANTED while it holds, TO_COME before, OVER after.
  `create function consent_received(of_siren text, of_project uuid, of_need uuid, of_role text, of_commune text,
    out word text, out until_day date) language sql stable as $$
    select case when state <> 'GRANTED' then state
        when role in ('SECONDMENT', 'CO_FUNDING', 'CO_CARRYING', 'CARRYING')
          and body <> case role when 'SECONDMENT' then 'AGREEMENT' else 'DELIBERATION' end then 'NONE'
        when receipt.until_day < ${today} then 'OVER'
        when enforceable_from <= ${today} and coalesce(from_day <= ${today}, true) then 'GRANTED' else 'TO_COME' end,
      receipt.until_day
    from consent_receipt receipt where siren = of_siren and project_id = of_project and need_id = of_need
      and role = of_role and commune = of_commune
    order by seq desc limit 1
  $$`,
  // Whoever makes a support active and whoever receives a word on its project take turns: of a withdrawal and an activation
  // in the same second, the later sees the earlier.
  `create function take_turn_on_supports(of_siren text, of_project uuid) returns void language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(of_siren || ' ' || of_project, 37));
  end $$`,
  `create function demand_support_consent() returns trigger language plpgsql as $$
  begin
    perform take_turn_on_supports(new.siren, new.project_id);
    if exists (select from unnest(new.communes) commune where
        (consent_received(new.siren, new.project_id, new.need_id, new.role, commune)).word is distinct from 'GRANTED') then
      raise exception 'no consent of each commune on this day'
        using errcode = 'check_violation', constraint = 'support_consent';
    end if;
    return new;
  end $$`,
  // What already was is taken in as it is, and raises a check.
  `create trigger support_demands_consent before update of state on support for each row
    when (new.state = 'ACTIVE' and old.state <> 'ACTIVE') execute function demand_support_consent()`,
];

/** What agglomerations offer to communes' projects, and that nothing runs without each commune's consent of the day. */
export class Supports1766120001000 implements MigrationInterface {
  readonly name = 'Supports1766120001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was offered is not thrown away: restore the database from before instead.');
  }
}
