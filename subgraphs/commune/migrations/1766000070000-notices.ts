import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { noticeLinks } from '#shared/notices/tables.js';

const scale = 'commune';
/** A person's own, in the commune they act for: not even their colleagues read it. */
const mine = `insee = ${currentTenant} and subject = ${currentSubject}
  and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const answered = `array['DECISION', 'CO_CARRYING', 'CONSENT', 'HEARD_NEED']`;
const weekly = `array['DECISION', 'CO_CARRYING', 'CONSENT', 'HEARD_NEED', 'LATE_ACTION', 'UNBALANCED_CONTRACT', 'DEADLINE', 'CHANGE']`;

const tables = [
  `create table notice_choice (
    id uuid primary key default uuidv7(),
    insee text not null references commune,
    subject text not null check (length(subject) between 1 and 255),
    address text check (length(address) <= 254),
    address_id uuid,
    confirmed_at timestamptz,
    language text not null default 'FR' check (language in ('FR', 'EN')),
    at_once text[] not null check (at_once <@ ${answered}),
    weekly text[] not null check (weekly <@ ${weekly}),
    confirmations integer not null default 0 check (confirmations >= 0),
    confirmations_on date,
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, subject),
    unique (id, insee),
    constraint address_has_id check ((address is null) = (address_id is null)),
    constraint only_an_address_is_confirmed check (address is not null or confirmed_at is null),
    constraint once_or_weekly check (not at_once && weekly)
  )`,
  // What a person was told already, so that nothing is told twice; it stays when the mail is gone.
  `create table notice_told (
    choice_id uuid not null,
    insee text not null,
    key text not null check (length(key) <= 200),
    told_at timestamptz not null default now(),
    primary key (choice_id, insee, key),
    foreign key (choice_id, insee) references notice_choice (id, insee) on delete cascade
  )`,
  // Never with an address or a person's words: the address is read when it is sent, and only if it is still the same.
  `create table mail_out (
    seq bigint generated always as identity primary key,
    id uuid not null unique default uuidv7(),
    choice_id uuid not null,
    insee text not null,
    address_id uuid not null,
    kind text not null check (kind in ('CONFIRMATION', 'AT_ONCE', 'DIGEST')),
    content jsonb not null default '{}',
    recorded_at timestamptz not null default now(),
    attempts integer not null default 0 check (attempts >= 0),
    retry_at timestamptz not null default '-infinity',
    sent_at timestamptz,
    last_error text check (length(last_error) <= 100),
    foreign key (choice_id, insee) references notice_choice (id, insee) on delete cascade
  )`,
  'create index mail_out_waiting on mail_out (retry_at) where sent_at is null',
  'create index mail_out_of_choice on mail_out (choice_id)',
  // When mail was last carried from this database: whoever chooses learns whether anything would be sent.
  `create table mail_carried (
    only_row boolean primary key default true check (only_row),
    carried_at timestamptz not null
  )`,
  // Readable by nobody but the functions below: a key that never leaves the database.
  `create table notice_key (
    only_row boolean primary key default true check (only_row),
    key bytea not null check (length(key) = 64)
  )`,
  `insert into notice_key (key) select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`,
];

const rights = [
  ...['notice_choice', 'notice_told', 'mail_out', 'mail_carried', 'notice_key'].map((table) =>
    enableRowSecurity(table, scale),
  ),
  allowReading('notice_choice', scale, mine),
  allowWriting('notice_choice', scale, mine, ['insert', 'update']),
  // The one mail a person's own request writes; all others are the owner's, who carries them.
  allowWriting(
    'mail_out',
    scale,
    `insee = ${currentTenant} and kind = 'CONFIRMATION' and exists (
      select 1 from notice_choice c where c.id = mail_out.choice_id and c.address_id = mail_out.address_id)`,
    ['insert'],
  ),
  'revoke select on mail_out, notice_told, notice_key from commune_app',
  allowReading('mail_carried', scale, 'true'),
];

/** What people chose to be told by mail, and the mails that wait. */
export class Notices1766000070000 implements MigrationInterface {
  readonly name = 'Notices1766000070000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights, ...noticeLinks(scale)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function follow_notice_link, notice_link, notice_mac');
    await runner.query('drop table mail_out, notice_told, notice_choice, mail_carried, notice_key');
  }
}
