import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from '#shared/database/provision.js';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const isAgent = `${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const own = `insee = ${currentTenant} and ${isAgent}`;
const app = applicationRole(scale);

const kept = `visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, insee)`;
const persons = (column: string) => `${column} integer check (${column} between 0 and 1000000)`;

const tables = [
  `create table forum_session (
    id uuid primary key,
    insee text not null references commune,
    title text check (length(title) <= 200),
    held_on date not null,
    ${persons('participants')} not null,
    ${persons('from_contracts')},
    ${persons('peers_mobilised')},
    ${kept},
    constraint parts_of_participants check (from_contracts <= participants and peers_mobilised <= participants)
  )`,
  'create index forum_session_of_commune on forum_session (insee, held_on, id)',
  `create table association (
    id uuid primary key,
    insee text not null references commune,
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    rna text check (rna ~ '^W[0-9]{9}$'),
    scope text not null check (length(scope) <= 10000),
    ${kept},
    unique (insee, rna)
  )`,
  'create unique index association_named_once on association (insee, plain(name))',
  `create table community_event (
    id uuid primary key,
    insee text not null references commune,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    held_on date not null,
    ${persons('participants')} not null,
    story_note text check (length(story_note) <= 10000),
    ${kept}
  )`,
  'create index community_event_of_commune on community_event (insee, held_on, id)',
  // Who came, as a pseudonym that means nothing outside the commune: never a name, never the label it was made from.
  `create table participation (
    id uuid primary key,
    insee text not null references commune,
    stand_id uuid,
    event_id uuid,
    forum_session_id uuid,
    held_on date not null,
    token text not null check (token ~ '^[0-9a-f]{64}$'),
    foreign key (stand_id, insee) references stand (id, insee),
    foreign key (event_id, insee) references community_event (id, insee),
    foreign key (forum_session_id, insee) references forum_session (id, insee),
    constraint at_one_meeting check (num_nonnulls(stand_id, event_id, forum_session_id) = 1),
    unique nulls not distinct (insee, stand_id, event_id, forum_session_id, token)
  )`,
  'create index participation_of_commune on participation (insee, token, held_on)',
  // Readable by nobody but the function below: a key that never leaves the database.
  `create table participation_key (
    insee text primary key references commune,
    key bytea not null check (length(key) = 64)
  )`,
];

/**
 * HMAC-SHA256 (RFC 2104) of labels under the commune's own key of 64 bytes, made at first need. It runs as the owner,
 * who alone reads keys, and only for the agent of that commune.
 */
const tokens = [
  `create function participation_tokens(labels text[]) returns text[]
    language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      commune_code text := ${currentTenant};
      key_bytes bytea;
      inner_pad bytea;
      outer_pad bytea;
    begin
      if commune_code is null or (${isAgent}) is not true then
        raise exception 'participation tokens are made for the agent of a commune';
      end if;
      insert into participation_key (insee, key)
        values (commune_code, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
          || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        on conflict do nothing;
      select key into strict key_bytes from participation_key where insee = commune_code;
      inner_pad := key_bytes;
      outer_pad := key_bytes;
      for place in 0..63 loop
        inner_pad := set_byte(inner_pad, place, get_byte(key_bytes, place) # 54);
        outer_pad := set_byte(outer_pad, place, get_byte(key_bytes, place) # 92);
      end loop;
      return array(
        select encode(sha256(outer_pad || sha256(inner_pad || convert_to(plain(btrim(label)), 'UTF8'))), 'hex')
        from unnest(labels) with ordinality as given (label, place) order by place);
    end $$`,
  'revoke all on function participation_tokens(text[]) from public',
  `grant execute on function participation_tokens(text[]) to ${app}`,
];

const meetings = ['forum_session', 'association', 'community_event'];
const seenWithMeeting = [
  ['stand', 'stand_id'],
  ['community_event', 'event_id'],
  ['forum_session', 'forum_session_id'],
]
  .map(([table, column]) => `exists (select 1 from ${table} where ${table}.id = participation.${column})`)
  .join(' or ');

const rights = [
  ...meetings.flatMap((table) => [
    enableRowSecurity(table, scale),
    allowReading(table, scale, `(${own}) or ${seenByAudience('visibility')}`),
    allowWriting(table, scale, own, ['insert']),
  ]),
  enableRowSecurity('participation', scale),
  allowReading('participation', scale, `(${own}) or ${seenWithMeeting}`),
  allowWriting('participation', scale, own, ['insert']),
  enableRowSecurity('participation_key', scale),
  `revoke all on participation_key from ${app}`,
];

/** Forum sessions, associations, community events, and who took part, as pseudonyms. */
export class Forums1766000031000 implements MigrationInterface {
  readonly name = 'Forums1766000031000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...tokens, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function participation_tokens(text[])');
    await runner.query('drop table participation, participation_key, community_event, association, forum_session');
  }
}
