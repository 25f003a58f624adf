import { escapeIdentifier } from 'pg';
import { applicationRole } from '../../database/provision.js';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '../../database/rowSecurity.js';
import type { Scale } from '../../identity/Actor.js';
import { rolesAt } from '../../identity/Mandate.js';

const tenantCode: Readonly<Record<Scale, string>> = {
  commune: '^(\\d{2}|2[AB])\\d{3}$',
  call: '^\\d{9}$',
  pma: '^\\d{9}$',
};

/**
 * Statements that make a scale's table of mandates. A row is read by the person it speaks of and by the administrators
 * of its tenant, and written by these alone; once granted, nothing of it changes but its end.
 */
export function mandateTable(scale: Scale): string[] {
  const roles = rolesAt(scale).map((role) => `'${role}'`);
  const administered = `tenant = ${currentTenant} and ${currentScale} = '${scale}' and ${currentRole} = 'ADMINISTRATOR'`;
  return [
    `create table mandate (
      id uuid primary key,
      tenant text not null check (tenant ~ '${tenantCode[scale]}'),
      subject text not null check (subject <> 'public' and length(subject) between 1 and 255),
      role text not null check (role in (${roles.join(', ')})),
      since date not null,
      until date check (until >= since),
      granted_by uuid not null,
      granted_at timestamptz not null default now(),
      version integer not null default 1 check (version >= 1)
    )`,
    `comment on column mandate.until is 'first day it no longer holds'`,
    `comment on column mandate.granted_by is 'key of the author in the journal: the link to a person can be erased'`,
    'create unique index mandate_without_end on mandate (tenant, subject, role) where until is null',
    'create index mandate_of_subject on mandate (subject)',
    'create index mandate_of_tenant on mandate (tenant)',
    enableRowSecurity('mandate', scale),
    allowReading('mandate', scale, `subject = ${currentSubject} or (${administered})`),
    allowWriting('mandate', scale, administered, ['insert']),
    `create policy mandate_update on mandate for update to ${application(scale)}
      using (${administered}) with check (${administered})`,
    `grant update (until, version) on mandate to ${application(scale)}`,
  ];
}

const application = (scale: Scale): string => escapeIdentifier(applicationRole(scale));
