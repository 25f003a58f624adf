import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentSubject,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const directed = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR', false)`;

/** SQL: the post that acts, null for everybody but a technician. In a subselect, so that a statement asks once. */
const signedInPost = '(select signed_in_post())';
/** SQL: true for everybody but a technician. */
const notTechnician = `(select coalesce(${currentRole} <> 'TECHNICIAN', true))`;

/** Who signs in as which post. */
export const signInTables: readonly string[] = [
  `alter table mandate drop constraint if exists mandate_role_check,
    add constraint mandate_role_check check (role in ('ANALYST', 'DIRECTOR', 'TECHNICIAN', 'ADMINISTRATOR'))`,
  // The link of a token's subject with a post: it can be erased without touching the post or what it did.
  `create table post_sign_in (
    technician_id uuid primary key,
    pole text not null references pole,
    subject text not null check (subject <> 'public' and length(subject) between 1 and 255),
    demonstration boolean not null default false,
    unique (pole, subject),
    foreign key (technician_id, pole) references technician (id, pole)
  )`,
  enableRowSecurity('post_sign_in', 'pma'),
  allowReading('post_sign_in', 'pma', directed),
  allowWriting('post_sign_in', 'pma', directed, ['insert', 'update', 'delete']),
  `create function signed_in_post() returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select technician_id from post_sign_in
    where pole = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'TECHNICIAN' and subject = ${currentSubject}
  $$`,
  'revoke all on function signed_in_post() from public',
  'grant execute on function signed_in_post() to pma_app',
  `create function post_works_in(team uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from allocation where team_id = team and technician_id = ${signedInPost})
  $$`,
  'revoke all on function post_works_in(uuid) from public',
  'grant execute on function post_works_in(uuid) to pma_app',
];

/** What a technician sees that only institutions see otherwise. */
const given: Readonly<Record<string, string>> = {
  technician: `id = ${signedInPost}`,
  technician_skill: `technician_id = ${signedInPost}`,
  technician_month: `technician_id = ${signedInPost}`,
  skill: `${signedInPost} is not null`,
};

/** What is left to a technician of what its pole may read and write: in each table, the rows of which this holds. */
const left: Readonly<Record<string, string>> = {
  technician: `id = ${signedInPost}`,
  technician_skill: `technician_id = ${signedInPost}`,
  technician_month: `technician_id = ${signedInPost}`,
  month_terms: 'false',
  allocation: `technician_id = ${signedInPost}`,
  allocation_month: `technician_id = ${signedInPost}`,
  allocation_number: 'false',
  capacity_override: 'false',
  half_days_entry: 'allocation_id in (select id from allocation)',
  timesheet: `post = ${signedInPost}`,
  timesheet_line: 'timesheet_id in (select id from timesheet)',
  resource_team: 'post_works_in(id)',
  resource_team_member: 'false',
  resource_team_pilot: 'post_works_in(team_id)',
  consent_receipt: 'false',
  staffing_request: 'false',
  secondment_agreement: `technician_id = ${signedInPost}`,
  calendar_feed: `technician_id = ${signedInPost}`,
};

/** The journal's rows of a post's own things. */
const ownChange = `(entity = 'Technician' and id = ${signedInPost}::text)
  or (entity = 'Allocation' and id in (select id::text from allocation))
  or (entity = 'SecondmentAgreement' and id in (select id::text from secondment_agreement))
  or (entity = 'CalendarFeed' and id in (select id::text from calendar_feed))`;

const holding = (table: string, purpose: string, rest: string): string =>
  `create policy ${table}_technician on ${table} as restrictive ${purpose} to pma_app using (${notTechnician} or ${rest})`;

/**
 * A technician acts for the pole's tenant and sees one post of it: what every other policy lets through passes these too,
 * which say nothing of anybody else. A test lists the tables that a technician may read whole.
 */
export const technicianPolicies: readonly string[] = [
  // Who sent a sheet, where a post did: the sheets of others are not its own though the pole is.
  `alter table timesheet add column post uuid references technician default signed_in_post()`,
  ...Object.entries(given).map(
    ([table, rows]) => `create policy ${table}_own_post on ${table} for select to pma_app using (${rows})`,
  ),
  ...Object.entries(left).map(([table, rows]) => holding(table, 'for all', rows)),
  holding('journal', 'for select', `${ownChange}`),
  holding('journal_audit', 'for select', 'false'),
];
