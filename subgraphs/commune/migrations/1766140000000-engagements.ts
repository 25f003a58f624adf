import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentAudience,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { declineGrounds, engagementStates } from '#shared/journal/engagementActs.js';
import { ownCode } from '../communes/heritage.js';

const scale = 'commune';
const own = `${ownCode('insee')} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const institution = `coalesce(${currentAudience} = 'institution', false)`;
const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const tables = [
  'alter table action add column initiative_id uuid',
  'create index action_of_initiative on action (initiative_id, insee) where initiative_id is not null',
  `create table initiative_engagement (
    id uuid primary key,
    insee text not null references commune,
    initiative_id uuid not null,
    state text not null check (state in (${quoted(engagementStates)})),
    ground text check (ground in (${quoted(declineGrounds)})),
    since date not null,
    engaged_on date,
    withdrawn_on date,
    body text check (body in ('EXECUTIVE', 'AGREEMENT', 'DELIBERATION')),
    act_reference text check (btrim(act_reference) <> '' and length(act_reference) <= 200),
    local_version text check (btrim(local_version) <> '' and length(local_version) <= 10000),
    reason text check (btrim(reason) <> '' and length(reason) <= 10000),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, initiative_id),
    unique (id, insee, initiative_id),
    constraint declined_says_why check ((state = 'DECLINED') = (ground is not null)),
    constraint engaged_by_a_body check (state <> 'ENGAGED' or (engaged_on is not null and body is not null)),
    constraint withdrawn_is_dated check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
    constraint withdrawn_after_engaged check (withdrawn_on >= engaged_on)
  )`,
  'create index initiative_engagement_of_initiative on initiative_engagement (initiative_id, insee)',
  // Each word as it was said: what was known on a past day is asked for later.
  `create table initiative_engagement_step (
    engagement_id uuid not null,
    insee text not null,
    initiative_id uuid not null,
    position integer not null check (position >= 1),
    state text not null check (state in (${quoted(engagementStates)})),
    since date not null,
    recorded_at timestamptz not null,
    primary key (engagement_id, position),
    foreign key (engagement_id, insee, initiative_id) references initiative_engagement (id, insee, initiative_id)
  )`,
  'create index initiative_engagement_step_on_day on initiative_engagement_step (initiative_id, insee, since, position)',
  // The days on which one of the commune's actors changed an action; shown: others could see the action then.
  `create table action_act (
    action_id uuid not null references action on delete cascade,
    insee text not null references commune,
    day date not null,
    shown boolean not null,
    primary key (action_id, day)
  )`,
  // The days on which one of the commune's actors changed anything.
  `create table commune_act (
    insee text not null references commune,
    day date not null,
    primary key (insee, day)
  )`,
];

const acts = [
  // What a delivery or an import writes is no act: nobody of the commune decided it on that day.
  `create function keep_act() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      today date := (new.occurred_at at time zone 'Europe/Paris')::date;
    begin
      insert into commune_act (insee, day) select insee, today from commune where insee = new.tenant
      on conflict do nothing;
      if new.entity = 'Action' and new.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        insert into action_act (action_id, insee, day, shown)
        select action.id, action.insee, today, new.visibility <> 'PRIVATE' from action where id = new.id::uuid
        on conflict (action_id, day) do update set shown = action_act.shown or excluded.shown
        where not action_act.shown and excluded.shown;
      end if;
      return null;
    end $$`,
  `create trigger journal_keep_act after insert on journal for each row
    when (not new.imported and ${currentScale} = 'commune' and ${currentSubject} is not null)
    execute function keep_act()`,
  // What was done before this table was there, as far as its author is still known not to be another scale.
  `insert into commune_act (insee, day)
    select distinct journal.tenant, (journal.occurred_at at time zone 'Europe/Paris')::date
    from journal join commune on commune.insee = journal.tenant
      left join journal_audit using (xid, seq) left join author on author.key = journal_audit.author
    where not journal.imported and coalesce(author.subject, '') not like 'scale:%'`,
  `insert into action_act (action_id, insee, day, shown)
    select action.id, action.insee, (journal.occurred_at at time zone 'Europe/Paris')::date,
      bool_or(journal.visibility <> 'PRIVATE')
    from journal join action on action.id::text = journal.id
    where journal.entity = 'Action' and not journal.imported group by 1, 2, 3`,
];

const agglomerationOfToday = `(select siren from membership where membership.insee = commune_act.insee
  order by since <= current_date desc, case when since <= current_date then since end desc, since limit 1)`;

const rights = [
  ...['initiative_engagement', 'initiative_engagement_step', 'action_act', 'commune_act'].map((table) =>
    enableRowSecurity(table, scale),
  ),
  allowReading('initiative_engagement', scale, `(${own}) or ${institution}`),
  allowWriting('initiative_engagement', scale, own, ['insert', 'update']),
  allowReading('initiative_engagement_step', scale, `(${own}) or ${institution}`),
  allowWriting('initiative_engagement_step', scale, own, ['insert']),
  allowReading('action_act', scale, `(${own}) or (shown and ${institution})`),
  // Whose silence is a question to ask: for the commune itself, its agglomeration's officers and the analysts.
  allowReading(
    'commune_act',
    scale,
    `(${own}) or coalesce(${currentRole} = 'ANALYST' and ${institution}, false)
    or coalesce(${currentRole} = 'PROJECT_OFFICER' and ${currentScale} = 'call'
      and ${currentTenant} = ${agglomerationOfToday}, false)`,
  ),
];

/** What communes answer to their agglomeration's initiatives, and the days on which they acted. */
export class Engagements1766140000000 implements MigrationInterface {
  readonly name = 'Engagements1766140000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...acts, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger journal_keep_act on journal');
    await runner.query('drop function keep_act');
    await runner.query('drop table commune_act, action_act, initiative_engagement_step, initiative_engagement');
    await runner.query('alter table action drop column initiative_id');
  }
}
