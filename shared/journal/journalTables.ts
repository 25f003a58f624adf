import { allowReading, allowWriting, currentTenant, enableRowSecurity } from '../database/rowSecurity.js';
import type { Scale } from '../identity/Actor.js';
import { seenInFirstJournal } from './visibility.js';

/**
 * The journal: `journal` says what changed, to whoever may see it; `journal_audit` says who did it and how, to the
 * tenant alone; `author` links a key to a person and can be erased without touching either.
 */
export function journalTables(scale: Scale): string[] {
  const own = `tenant = ${currentTenant}`;
  const visibility = `check (value in ('PRIVATE', 'SHARED', 'PUBLIC'))`;
  return [
    `create domain journal_visibility as text ${visibility}`,
    `create table journal_epoch (
      only_row boolean primary key default true check (only_row),
      epoch uuid not null default gen_random_uuid()
    )`,
    `insert into journal_epoch default values`,
    `create table journal (
      xid xid8 not null default pg_current_xact_id(),
      seq bigint generated always as identity,
      tenant text not null,
      entity text not null,
      id text not null,
      verb text not null,
      visibility_before journal_visibility,
      visibility journal_visibility not null,
      tombstone boolean not null default false,
      imported boolean not null default false,
      occurred_at timestamptz not null default now(),
      primary key (xid, seq)
    )`,
    `create index journal_of_entity on journal (tenant, entity, id, xid desc, seq desc)`,
    `create table journal_audit (
      xid xid8 not null,
      seq bigint not null,
      tenant text not null,
      author uuid not null,
      change jsonb,
      primary key (xid, seq),
      foreign key (xid, seq) references journal
    )`,
    `create table author (
      key uuid primary key default gen_random_uuid(),
      subject text not null unique
    )`,
    ...['journal_epoch', 'journal', 'journal_audit', 'author'].map((table) => enableRowSecurity(table, scale)),
    allowReading('journal_epoch', scale, 'true'),
    allowReading('journal', scale, seenInFirstJournal),
    allowWriting('journal', scale, own, ['insert']),
    allowReading('journal_audit', scale, own),
    allowWriting('journal_audit', scale, own, ['insert']),
    // One person may act for several tenants: the link belongs to none of them.
    allowReading('author', scale, 'true'),
    allowWriting('author', scale, 'true', ['insert', 'delete']),
  ];
}
