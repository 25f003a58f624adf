import { escapeIdentifier } from 'pg';
import { applicationRole } from '../../database/provision.js';
import {
  allowReading,
  allowWriting,
  currentDelegation,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '../../database/rowSecurity.js';
import type { Scale } from '../../identity/Actor.js';
import { tellDelegations } from '../../journal/byDelegation.js';

/**
 * Statements that make a scale's table of delegations, and let the journal tell what was done by delegation. A row is
 * read by its holder, by who acts in the holder's place and by the tenant's administrators; written by the holder, in
 * the role that is delegated and never by delegation; ended by the holder or an administrator. When a mandate's end
 * comes nearer, the delegations that stand on it end with it.
 */
export function delegationTable(scale: Scale): string[] {
  const here = `tenant = ${currentTenant} and ${currentScale} = '${scale}'`;
  const administered = `${here} and ${currentRole} = 'ADMINISTRATOR'`;
  const held = `${here} and holder = ${currentSubject} and role = ${currentRole} and ${currentDelegation} is null`;
  const application = escapeIdentifier(applicationRole(scale));
  const ended = `(${held}) or (${administered})`;
  return [
    `create table delegation (
      id uuid primary key,
      mandate_id uuid not null references mandate (id),
      tenant text not null,
      holder text not null,
      subject text not null check (subject not in ('public', holder) and length(subject) between 1 and 255),
      role text not null,
      since date not null,
      until date not null check (until >= since),
      granted_at timestamptz not null default now(),
      version integer not null default 1 check (version >= 1)
    )`,
    `comment on column delegation.until is 'first day it no longer holds'`,
    'create index delegation_of_mandate on delegation (mandate_id)',
    'create index delegation_of_subject on delegation (subject)',
    'create index delegation_of_holder on delegation (holder)',
    'create index delegation_of_tenant on delegation (tenant)',
    enableRowSecurity('delegation', scale),
    allowReading('delegation', scale, `${currentSubject} in (subject, holder) or (${administered})`),
    allowWriting('delegation', scale, held, ['insert']),
    `create policy delegation_update on delegation for update to ${application} using (${ended}) with check (${ended})`,
    `grant update (until, version) on delegation to ${application}`,
    `create function delegation_ends_with_mandate() returns trigger language plpgsql as $$
      begin
        update delegation set until = greatest(since, new.until), version = version + 1
        where mandate_id = new.id and until > new.until;
        return null;
      end $$`,
    `create trigger mandate_ends after update of until on mandate
      for each row execute function delegation_ends_with_mandate()`,
    ...tellDelegations,
  ];
}

/** Statements that take it away again. */
export const dropDelegationTable: readonly string[] = [
  'alter table journal_audit drop column delegation',
  'drop trigger mandate_ends on mandate',
  'drop table delegation',
  'drop function delegation_ends_with_mandate()',
];
