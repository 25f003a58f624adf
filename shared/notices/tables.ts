import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '../database/rowSecurity.js';
import type { Role, Scale } from '../identity/Actor.js';
import { mayBeAtOnce, type NoticeKind } from './NoticeKind.js';

const listed = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]::text[]`;

/**
 * SQL of a scale's choices and mails, of institutions that are named by a SIREN: what people chose to be told, and the
 * mails that wait. The communes' are the same but for the INSEE code.
 * @param institution the table of the institutions
 */
export function noticeTables(
  scale: Scale,
  institution: string,
  { roles, kinds }: { readonly roles: readonly Role[]; readonly kinds: readonly NoticeKind[] },
): string[] {
  return [...tables(institution, roles, kinds), ...rights(scale), ...noticeLinks(scale)];
}

const tables = (institution: string, roles: readonly Role[], kinds: readonly NoticeKind[]): string[] => [
  `create table notice_choice (
    id uuid primary key default uuidv7(),
    siren text not null references ${institution},
    role text not null check (role = any (${listed(roles)})),
    subject text not null check (length(subject) between 1 and 255),
    address text check (length(address) <= 254),
    address_id uuid,
    confirmed_at timestamptz,
    language text not null default 'FR' check (language in ('FR', 'EN')),
    at_once text[] not null check (at_once <@ ${listed(kinds.filter(mayBeAtOnce))}),
    weekly text[] not null check (weekly <@ ${listed(kinds)}),
    confirmations integer not null default 0 check (confirmations >= 0),
    confirmations_on date,
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (siren, role, subject),
    unique (id, siren),
    constraint address_has_id check ((address is null) = (address_id is null)),
    constraint only_an_address_is_confirmed check (address is not null or confirmed_at is null),
    constraint once_or_weekly check (not at_once && weekly)
  )`,
  // What a person was told already, so that nothing is told twice; it stays when the mail is gone.
  `create table notice_told (
    choice_id uuid not null,
    siren text not null,
    key text not null check (length(key) <= 200),
    told_at timestamptz not null default now(),
    primary key (choice_id, siren, key),
    foreign key (choice_id, siren) references notice_choice (id, siren) on delete cascade
  )`,
  // Never with an address or a person's words: the address is read when it is sent, and only if it is still the same.
  `create table mail_out (
    seq bigint generated always as identity primary key,
    id uuid not null unique default uuidv7(),
    choice_id uuid not null,
    siren text not null,
    address_id uuid not null,
    kind text not null check (kind in ('CONFIRMATION', 'AT_ONCE', 'DIGEST')),
    content jsonb not null default '{}',
    recorded_at timestamptz not null default now(),
    attempts integer not null default 0 check (attempts >= 0),
    retry_at timestamptz not null default '-infinity',
    sent_at timestamptz,
    last_error text check (length(last_error) <= 100),
    foreign key (choice_id, siren) references notice_choice (id, siren) on delete cascade
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

function rights(scale: Scale): string[] {
  // A person's own, in the role and for the institution they act for: not even their colleagues read it.
  const mine = `siren = ${currentTenant} and role = ${currentRole} and subject = ${currentSubject}
    and ${currentScale} = '${scale}'`;
  const all = ['notice_choice', 'notice_told', 'mail_out', 'mail_carried', 'notice_key'];
  return [
    ...all.map((table) => enableRowSecurity(table, scale)),
    allowReading('notice_choice', scale, mine),
    allowWriting('notice_choice', scale, mine, ['insert', 'update']),
    // The one mail a person's own request writes; all others are the owner's, who carries them.
    allowWriting(
      'mail_out',
      scale,
      `siren = ${currentTenant} and kind = 'CONFIRMATION' and exists (
        select 1 from notice_choice c where c.id = mail_out.choice_id and c.address_id = mail_out.address_id)`,
      ['insert'],
    ),
    `revoke select on mail_out, notice_told, notice_key from ${scale}_app`,
    allowReading('mail_carried', scale, 'true'),
  ];
}

/**
 * Links of mails: what for, whose, which address, until when, and an HMAC-SHA256 (RFC 2104) of all that under the
 * database's own key. They are made by who carries mail and followed by anybody who holds one, without a sign-in.
 */
export const noticeLinks = (scale: Scale): string[] => [
  `create function notice_mac(message text) returns text
    language plpgsql stable set search_path = pg_catalog, public as $$
    declare
      inner_pad bytea;
      outer_pad bytea;
    begin
      select key, key into strict inner_pad, outer_pad from notice_key;
      for place in 0..63 loop
        inner_pad := set_byte(inner_pad, place, get_byte(inner_pad, place) # 54);
        outer_pad := set_byte(outer_pad, place, get_byte(outer_pad, place) # 92);
      end loop;
      return encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex');
    end $$`,
  `create function notice_link(purpose text, choice uuid, address uuid, expires timestamptz) returns text
    language sql stable set search_path = pg_catalog, public as $$
      select said || '.' || notice_mac(purpose || ' ' || said) from (select concat_ws('.', choice, address,
        coalesce(extract(epoch from expires)::bigint, 0)) as said) link
    $$`,
  // DONE, ALREADY (nothing left to do), EXPIRED or INVALID. Digests are compared, so that time tells nothing of a MAC.
  `create function follow_notice_link(purpose text, token text) returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      parts text[] := string_to_array(token, '.');
      choice uuid;
      given uuid;
    begin
      if token !~ '^[0-9a-f-]{36}[.][0-9a-f-]{36}[.][0-9]{1,12}[.][0-9a-f]{64}$'
        or sha256(convert_to(parts[4], 'UTF8')) <> sha256(convert_to(
          notice_mac(purpose || ' ' || array_to_string(parts[1:3], '.')), 'UTF8')) then
        return 'INVALID';
      end if;
      choice := parts[1];
      given := parts[2];
      if parts[3] <> '0' and to_timestamp(parts[3]::bigint) < now() then return 'EXPIRED'; end if;
      if purpose = 'CONFIRM' then
        update notice_choice set confirmed_at = now(), updated_at = now(), version = version + 1
          where id = choice and address_id = given and confirmed_at is null;
        if found then return 'DONE'; end if;
        perform 1 from notice_choice where id = choice and address_id = given;
        return case when found then 'ALREADY' else 'EXPIRED' end;
      end if;
      update notice_choice set address = null, address_id = null, confirmed_at = null, updated_at = now(),
          version = version + 1
        where id = choice and address_id = given;
      return case when found then 'DONE' else 'ALREADY' end;
    end $$`,
  'revoke all on function notice_mac(text), notice_link(text, uuid, uuid, timestamptz) from public',
  'revoke all on function follow_notice_link(text, text) from public',
  `grant execute on function follow_notice_link(text, text) to ${scale}_app`,
];
