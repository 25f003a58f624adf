import {
  allowReading,
  allowWriting,
  currentAudience,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { agreementKinds, agreementStates } from './kinds.js';

const ownPole = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma', false)`;
const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Who may know of an agreement: its pole, those who follow its work, and a commune that is a party. */
const readers = `${ownPole}
  or coalesce(${currentRole} in ('ANALYST', 'PROJECT_OFFICER') and ${currentAudience} = 'institution', false)
  or coalesce(${currentRole} = 'COMMUNE_AGENT' and ${currentTenant} in (provider, receiver), false)`;

/** Agreements by which staff of one body works for another, and what follows from them for each allocation. */
export const agreementTables: readonly string[] = [
  `create table secondment_agreement (
    id uuid primary key,
    pole text not null references pole,
    kind text not null check (kind in (${list(agreementKinds)})),
    state text not null default 'DRAFT' check (state in (${list(agreementStates)})),
    provider text not null check (provider <> ''),
    receiver text not null check (receiver <> ''),
    technician_id uuid,
    unit_cost_cents integer not null check (unit_cost_cents >= 0),
    instructs text not null,
    from_day date not null,
    until_day date check (until_day >= from_day),
    act_body text check (act_body in ('EXECUTIVE', 'AGREEMENT', 'DELIBERATION')),
    act_reference text,
    decided_on date,
    enforceable_from date,
    person_agreed_on date,
    ordered_on date,
    terminated_on date,
    renews uuid,
    starts_on date generated always as (
      case when state <> 'DRAFT' then greatest(from_day, enforceable_from, person_agreed_on, ordered_on) end) stored,
    ends_on date generated always as (least(until_day, terminated_on)) stored,
    demonstration boolean not null default false,
    updated_at timestamptz not null default now(),
    version integer not null default 1 check (version > 0),
    unique (id, pole),
    foreign key (technician_id, pole) references technician (id, pole),
    foreign key (renews, pole) references secondment_agreement (id, pole),
    constraint secondment_agreement_parties check (provider <> receiver and instructs in (provider, receiver)),
    constraint secondment_agreement_act check (
      state = 'DRAFT' or num_nulls(act_body, act_reference, decided_on, enforceable_from) = 0),
    constraint secondment_agreement_person check (
      kind <> 'SECONDMENT' or technician_id is not null and (state = 'DRAFT' or num_nulls(person_agreed_on, ordered_on) = 0)),
    constraint secondment_agreement_end check ((state = 'TERMINATED') = (terminated_on is not null))
  )`,
  'create index secondment_agreement_provider on secondment_agreement (pole, provider)',
  'create index secondment_agreement_receiver on secondment_agreement (pole, receiver)',
  'create index secondment_agreement_list on secondment_agreement (from_day, id)',
  enableRowSecurity('secondment_agreement', 'pma'),
  allowReading('secondment_agreement', 'pma', readers),
  allowWriting('secondment_agreement', 'pma', ownPole, ['insert', 'update']),
  'revoke update on secondment_agreement from pma_app',
  `grant update (state, act_body, act_reference, decided_on, enforceable_from, person_agreed_on, ordered_on,
    terminated_on, updated_at, version) on secondment_agreement to pma_app`,

  `create function party_name(of_code text) returns text language sql stable as $$
    select coalesce(
      (select name from official_commune where insee = of_code), (select name from pole where siren = of_code),
      (select name from pole_member where siren = of_code order by since desc limit 1),
      (select name from organisation where siren = of_code))
  $$`,

  // Whoever may see an allocation learns what its chain is made of, though not each agreement's terms.
  `create function chain_agreements(of_allocation uuid) returns table (
    id uuid, kind text, provider text, receiver text, technician_id uuid, instructs text, starts_on date, ends_on date
  ) language sql stable security definer set search_path = public, pg_temp as $$
    select agreement.id, kind, provider, receiver, agreement.technician_id, instructs, starts_on, ends_on
    from allocation a join resource_team team on team.id = a.team_id
      join secondment_agreement agreement on agreement.pole = a.pole
    where a.id = of_allocation and starts_on <= coalesce(ends_on, 'infinity')
      and (agreement.technician_id is null or agreement.technician_id = a.technician_id)
      and (receiver = team.pilot or length(receiver) = 9)
  $$`,

  // The first day of a period on which nothing lawful leads from the post's employer to the pilot commune; null where
  // every day has its chain. It can only break on the first day, or on the day after an agreement's last.
  `create function chain_break(of_allocation uuid, first_day date, last_day date) returns date
  language sql stable security definer set search_path = public, pg_temp as $$
    with recursive work as materialized (
      select a.technician_id, post.employer, team.pilot from allocation a
        join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
      where a.id = of_allocation and first_day <= last_day
    ), edge as materialized (
      select provider, receiver, starts_on, coalesce(ends_on, 'infinity') as ends_on from chain_agreements(of_allocation)
      where starts_on <= last_day and coalesce(ends_on, 'infinity') >= first_day
    ), candidate as materialized (
      select first_day as day from work
      union
      select ends_on + 1 from edge where ends_on < last_day
    ), reach as (
      select day, employer as body from candidate, work
      union
      select reach.day, edge.receiver from reach
        join edge on edge.provider = reach.body and reach.day between edge.starts_on and edge.ends_on
    )
    select min(day) from candidate
    where not exists (select from reach, work where reach.day = candidate.day and reach.body = work.pilot)
  $$`,

  // The last day of a chain that once held under a running allocation and holds no more; null where nothing was lost.
  `create function chain_over(of_allocation uuid) returns date
  language sql stable security definer set search_path = public, pg_temp as $$
    select max(least(known.ends_on, a.until_day))
    from allocation a, chain_agreements(a.id) known
    where a.id = of_allocation and known.ends_on between a.from_day and (now() at time zone 'Europe/Paris')::date - 1
      and chain_break(a.id, (now() at time zone 'Europe/Paris')::date, (now() at time zone 'Europe/Paris')::date) is not null
      and chain_break(a.id, known.ends_on, known.ends_on) is null
  $$`,

  // Two agreements for the same work at the same time that say differently who gives instructions.
  `create function instructions_contradict(of_allocation uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
      select from allocation a, chain_agreements(a.id) one, chain_agreements(a.id) other
      where a.id = of_allocation and one.id < other.id and one.provider = other.provider
        and one.receiver = other.receiver and one.instructs <> other.instructs
        and daterange(one.starts_on, one.ends_on, '[]') && daterange(other.starts_on, other.ends_on, '[]')
        and daterange(one.starts_on, one.ends_on, '[]') && daterange(a.from_day, a.until_day, '[]')
        and daterange(other.starts_on, other.ends_on, '[]') && daterange(a.from_day, a.until_day, '[]'))
  $$`,
];

/** Nothing becomes ACTIVE without a chain on every day of its period: here it holds even if the application is wrong. */
export const chainLaw = `create or replace function demand_basis() returns trigger language plpgsql as $$
  declare
    broken_on date;
  begin
    perform take_turn_on_basis(team.pole, team.project_id) from resource_team team where team.id = new.team_id;
    if new.employer_agreed_on is null
      or new.employer_agreement_until < (now() at time zone 'Europe/Paris')::date then
      raise exception 'no agreement of the employer'
        using errcode = 'check_violation', constraint = 'allocation_employer_agreement';
    end if;
    if pilots_word(new.team_id) is distinct from 'GRANTED' then
      raise exception 'no consent of the pilot commune'
        using errcode = 'check_violation', constraint = 'allocation_consent';
    end if;
    broken_on := chain_break(new.id, new.from_day, new.until_day);
    if broken_on is not null then
      raise exception 'no chain of agreements on %', broken_on
        using errcode = 'check_violation', constraint = 'allocation_chain';
    end if;
    return new;
  end $$`;
