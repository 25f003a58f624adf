import {
  allowReading,
  allowWriting,
  currentAudience,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';
import { staffingStates } from './lifecycle.js';

const own = `coalesce(siren = ${currentTenant} and ${currentRole} in ('PROJECT_OFFICER', 'COURIER'), false)`;
/** A draft is its agglomeration's alone; what was sent is for those it concerns and those who follow the flow. */
const concerned = `(sent_at is not null and (
  coalesce(${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT' and ${currentTenant} = any (communes), false)
  or coalesce(${currentRole} in ('ANALYST', 'DIRECTOR') and ${currentAudience} = 'institution', false)))`;

const states = staffingStates.map((state) => `'${state}'`).join(', ');
const levels = "'PRACTISES', 'LEADS', 'TEACHES'";
const writers = (table: string) => `${writesFor(table, 'COURIER')} or ${writesFor(table, 'PROJECT_OFFICER')}`;

/** What agglomerations ask of the pole, and what it answered. */
export function staffingTables(): string[] {
  return [
    // To which pole an agglomeration belongs: change points, as its own communes' memberships.
    `create table pole_membership (
      siren text not null references agglomeration,
      pole text not null check (pole ~ '^\\d{9}$'),
      since date not null,
      primary key (siren, since)
    )`,
    enableRowSecurity('pole_membership', 'call'),
    allowReading('pole_membership', 'call', 'true'),

    `create table staffing_request (
      id uuid primary key,
      siren text not null references agglomeration,
      year integer not null check (year between 2000 and 2199),
      number integer not null check (number > 0),
      reference text not null,
      project_id uuid not null,
      need_id uuid not null,
      lead_commune text not null,
      communes text[] not null check (lead_commune = any (communes)),
      skill text not null references skill,
      level text not null check (level in (${levels})),
      half_days integer not null check (half_days between 1 and 100000),
      own_half_days integer not null check (own_half_days >= 0),
      from_day date not null,
      until_day date not null,
      reason text not null check (length(btrim(reason)) > 0),
      state text not null check (state in (${states})),
      found_half_days integer not null default 0 check (found_half_days >= 0),
      sent_at timestamptz,
      cancel_reason text,
      demonstration boolean not null default false,
      updated_at timestamptz not null,
      version integer not null default 1 check (version > 0),
      unique (siren, year, number),
      unique (id, siren, project_id),
      constraint staffing_request_window check (until_day >= from_day),
      constraint staffing_request_sent check (
        case state when 'DRAFT' then sent_at is null when 'CANCELLED' then true else sent_at is not null end),
      constraint staffing_request_cancelled check (
        (state = 'CANCELLED') = (coalesce(length(btrim(cancel_reason)), 0) > 0)),
      constraint staffing_request_uncovered check (sent_at is null or own_half_days < half_days)
    )`,
    'create index staffing_request_list on staffing_request (siren, updated_at, id)',
    'create index staffing_request_project on staffing_request (project_id, id)',
    "create index staffing_request_open on staffing_request (until_day) where state in ('SENT', 'PARTLY')",
    enableRowSecurity('staffing_request', 'call'),
    allowReading('staffing_request', 'call', `${own} or ${concerned}`),
    allowWriting('staffing_request', 'call', writesFor('staffing_request', 'PROJECT_OFFICER'), ['insert']),
    allowWriting('staffing_request', 'call', writers('staffing_request'), ['update']),
    // What was asked stays as it was asked.
    'revoke update on staffing_request from call_app',
    'grant update (state, found_half_days, sent_at, cancel_reason, updated_at, version) on staffing_request to call_app',

    `create table staffing_number (
      siren text not null references agglomeration,
      year integer not null,
      last integer not null check (last > 0),
      primary key (siren, year)
    )`,
    enableRowSecurity('staffing_number', 'call'),
    allowReading('staffing_number', 'call', writesFor('staffing_number', 'PROJECT_OFFICER')),
    allowWriting('staffing_number', 'call', writesFor('staffing_number', 'PROJECT_OFFICER'), ['insert', 'update']),

    // Receipts are only ever added.
    `create table staffing_answer_receipt (
      seq bigint generated always as identity primary key,
      id uuid not null unique,
      siren text not null references agglomeration,
      request_id uuid not null,
      project_id uuid not null,
      pole text not null,
      state text not null check (state in ('OPEN', 'PARTLY', 'FILLED', 'EXPIRED', 'CANCELLED')),
      found_half_days integer not null check (found_half_days >= 0),
      answered_at timestamptz not null,
      received_at timestamptz not null,
      foreign key (request_id, siren, project_id) references staffing_request (id, siren, project_id)
    )`,
    'create index staffing_answer_receipt_of on staffing_answer_receipt (request_id, seq)',
    enableRowSecurity('staffing_answer_receipt', 'call'),
    allowReading(
      'staffing_answer_receipt',
      'call',
      `${writesFor('staffing_answer_receipt', 'COURIER')} or request_id in (select id from staffing_request)`,
    ),
    allowWriting('staffing_answer_receipt', 'call', writesFor('staffing_answer_receipt', 'COURIER'), ['insert']),
  ];
}
