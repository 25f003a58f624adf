import {
  allowReading,
  allowWriting,
  currentAudience,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { servingStates } from './serving.js';

const ownPole = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma', false)`;
const states = servingStates.map((state) => `'${state}'`).join(', ');

/** Who may know of a request: its pole, who asks, the communes concerned, and who follows the flow. */
const readers = `${ownPole}
  or coalesce(agglomeration = ${currentTenant} and ${currentScale} = 'call' and ${currentRole} = 'PROJECT_OFFICER', false)
  or coalesce(${currentRole} = 'COMMUNE_AGENT' and communes @> array[${currentTenant}], false)
  or coalesce(${currentRole} = 'ANALYST' and ${currentAudience} = 'institution', false)`;

/** Requests as they were received, where the pole stands with each, and which allocations serve them. */
export function staffingTables(): string[] {
  return [
    `create table staffing_request (
      id uuid primary key,
      pole text not null references pole,
      agglomeration text not null,
      reference text not null,
      project_id uuid not null,
      need_id uuid not null,
      lead_commune text not null,
      communes text[] not null check (lead_commune = any (communes)),
      skill text not null,
      level text not null check (level in ('PRACTISES', 'LEADS', 'TEACHES')),
      half_days integer not null check (half_days > 0),
      own_half_days integer not null check (own_half_days >= 0),
      from_day date not null,
      until_day date not null check (until_day >= from_day),
      reason text not null,
      sent_at timestamptz not null,
      received_at timestamptz not null,
      cancelled_at timestamptz,
      cancel_reason text,
      state text not null check (state in (${states})),
      found_half_days integer not null default 0 check (found_half_days >= 0),
      demonstration boolean not null default false,
      updated_at timestamptz not null,
      version integer not null default 1 check (version > 0),
      unique (id, pole),
      constraint staffing_request_cancelled check ((state = 'CANCELLED') = (cancelled_at is not null))
    )`,
    'create index staffing_request_list on staffing_request (pole, until_day, id)',
    'create index staffing_request_received on staffing_request (pole, received_at, id)',
    'create index staffing_request_project on staffing_request (project_id)',
    "create index staffing_request_open on staffing_request (until_day) where state in ('OPEN', 'PARTLY')",
    enableRowSecurity('staffing_request', 'pma'),
    allowReading('staffing_request', 'pma', readers),
    allowWriting('staffing_request', 'pma', ownPole, ['insert', 'update']),
    // What was asked stays as it was asked.
    'revoke update on staffing_request from pma_app',
    `grant update (state, found_half_days, cancelled_at, cancel_reason, updated_at, version) on staffing_request to pma_app`,

    `alter table allocation
      add column staffing_request_id uuid,
      add constraint allocation_staffing_request foreign key (staffing_request_id, pole)
        references staffing_request (id, pole)`,
    'create index allocation_of_request on allocation (staffing_request_id) where staffing_request_id is not null',
  ];
}
