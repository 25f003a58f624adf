import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { coFundingStates } from '#shared/journal/coFundingActs.js';
import { writesFor } from '../labelling/visibility.js';

const states = coFundingStates.map((state) => `'${state}'`).join(', ');

/** SQL: money is seen by the agglomeration that gives it and by the communes that carry the project, by nobody else. */
export const seesMoney = (row: string): string => `(coalesce(${row}.siren = ${currentTenant}
  and ${currentRole} in ('PROJECT_OFFICER', 'COURIER'), false)
  or coalesce(${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT', false) and exists (select from labelling file
    where file.siren = ${row}.siren and file.project_id = ${row}.project_id and ${currentTenant} = any (file.communes)))`;

/** What communes tell of their projects' funding, what the agglomeration grants, and what of it is paid. */
export function coFundingTables(): string[] {
  const writes = (table: string) => `${writesFor(table, 'COURIER')} or ${writesFor(table, 'PROJECT_OFFICER')}`;
  return [
    // What the commune's council deliberated on; a word that tells neither agreed to no amount.
    `alter table consent_receipt add column object text check (object in ('FACILITY', 'OTHER')),
      add column amount_cents bigint check (amount_cents > 0)`,
    // Plans are only ever added: of a project the last one received counts.
    `create table funding_plan_receipt (
      seq bigint generated always as identity primary key,
      id uuid not null unique,
      siren text not null references agglomeration,
      project_id uuid not null,
      cost_cents bigint not null check (cost_cents >= 0),
      vat text not null check (vat in ('EXCLUDING', 'INCLUDING_NO_FCTVA', 'INCLUDING_FCTVA')),
      lines jsonb not null,
      stated_at timestamptz not null,
      received_at timestamptz not null,
      demonstration boolean not null default false
    )`,
    'create index funding_plan_receipt_last on funding_plan_receipt (project_id, siren, seq desc)',
    `create table co_funding (
      id uuid primary key,
      siren text not null references agglomeration,
      year integer not null,
      number integer not null check (number > 0),
      reference text not null,
      project_id uuid not null,
      need_id uuid,
      commune text not null references official_commune,
      state text not null check (state in (${states})),
      object text not null check (object in ('FACILITY', 'OTHER')),
      spending text not null check (spending in ('INVESTMENT', 'OPERATION')),
      own_share text not null check (own_share in ('ORDINARY', 'LEAD_AUTHORITY', 'WAIVED')),
      waived_basis_points integer check (waived_basis_points between 0 and 2000),
      waiver_reference text check (length(waiver_reference) <= 200),
      amount_cents bigint not null check (amount_cents > 0),
      paid_cents bigint not null default 0,
      encourages text not null check (btrim(encourages) <> '' and length(encourages) <= 200),
      reason text check (length(reason) <= 10000),
      own_reference text check (length(own_reference) <= 200),
      own_decided_on date,
      own_enforceable_from date,
      committed_on date,
      earlier boolean not null default false,
      demonstration boolean not null default false,
      version integer not null default 1 check (version > 0),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (siren, year, number),
      unique (id, siren),
      constraint co_funding_object check (object = 'FACILITY' or earlier),
      constraint co_funding_waiver check (own_share = 'WAIVED' or waived_basis_points is null),
      constraint co_funding_act check (own_decided_on is not null or own_enforceable_from is null),
      constraint co_funding_act_order check (own_enforceable_from >= own_decided_on),
      constraint co_funding_committed check (committed_on is not null
        or state not in ('COMMITTED', 'PAID_PART', 'PAID', 'ENDED')),
      constraint co_funding_paid check (paid_cents between 0 and amount_cents and case state
        when 'PAID' then paid_cents = amount_cents
        when 'PAID_PART' then paid_cents > 0
        when 'ENDED' then true
        else paid_cents = 0 end)
    )`,
    'create index co_funding_of_project on co_funding (project_id, siren)',
    'create index co_funding_of_agglomeration on co_funding (siren, updated_at, id)',
    `create table co_funding_payment (
      id uuid primary key,
      co_funding_id uuid not null,
      siren text not null,
      position integer not null check (position > 0),
      paid_on date not null,
      amount_cents bigint not null check (amount_cents > 0),
      recorded_at timestamptz not null default now(),
      unique (co_funding_id, position),
      foreign key (co_funding_id, siren) references co_funding (id, siren)
    )`,
    ...['funding_plan_receipt', 'co_funding', 'co_funding_payment'].map((table) => enableRowSecurity(table, 'call')),
    allowReading('funding_plan_receipt', 'call', seesMoney('funding_plan_receipt')),
    allowWriting('funding_plan_receipt', 'call', writesFor('funding_plan_receipt', 'COURIER'), ['insert']),
    allowReading('co_funding', 'call', seesMoney('co_funding')),
    allowWriting('co_funding', 'call', writesFor('co_funding', 'PROJECT_OFFICER'), ['insert']),
    // What a commune says moves it too.
    allowWriting('co_funding', 'call', writes('co_funding'), ['update']),
    allowReading(
      'co_funding_payment',
      'call',
      'exists (select from co_funding where co_funding.id = co_funding_payment.co_funding_id)',
    ),
    allowWriting('co_funding_payment', 'call', writesFor('co_funding_payment', 'PROJECT_OFFICER'), ['insert']),
  ];
}
