import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { tellConcernedTenants } from '#shared/journal/concernedTenants.js';
import { isAboutLabel, isInformed, readsTheFile, seesLabelling, writesFor } from '../labelling/visibility.js';

const ofReceipt = (table: string, receipt: string) => `exists (select from labelling
  where labelling.siren = ${table}.siren and labelling.project_id = ${table}.project_id
    and (labelling.receipt_id = ${table}.${receipt} or ${readsTheFile('labelling')})) or ${writesFor(table, 'COURIER')}`;
const ofFile = (table: string) => `${writesFor(table, 'COURIER')} or exists (select from labelling
  where labelling.siren = ${table}.siren and labelling.project_id = ${table}.project_id and ${readsTheFile('labelling')})`;

const statements = [
  `alter table labelling
    add column state_since timestamptz not null default now(),
    add column informed text[] not null default '{}',
    add column label_until date,
    add column agreement_reference text check (length(agreement_reference) <= 200),
    add column review integer not null default 0 check (review >= 0),
    add column clock_started_on date,
    add column promised_days integer check (promised_days > 0),
    add column paused_days integer not null default 0 check (paused_days >= 0),
    add column paused_since date,
    add column clock_ended_on date,
    add column due_on date generated always as (clock_started_on + promised_days + paused_days) stored,
    -- The same to sort by: what is promised no day comes last.
    add column due_or_never date not null
      generated always as (coalesce(clock_started_on + promised_days + paused_days, 'infinity'::date)) stored,
    add constraint labelling_informs_others check (siren <> all (informed)),
    add constraint labelling_ends check (label_until is null or labelled_on is not null and label_until >= labelled_on),
    add constraint labelling_agreed check (agreement_reference is null or labelled_on is not null),
    add constraint labelling_clock check (
      (clock_started_on is null) = (promised_days is null)
      and (clock_started_on is not null or (paused_since is null and clock_ended_on is null and paused_days = 0))
      and (paused_since is null or clock_ended_on is null))`,
  // What was received before is told from its decisions: since when it stands where it does, and since when it is admissible.
  `update labelling set state_since = coalesce((select max(decided_at) from labelling_decision
    where labelling_id = labelling.id), received_at)`,
  `update labelling set promised_days = 60, review = case when state = 'ADMISSIBLE' then 0 else 1 end,
    clock_started_on = (admissible.decided_at at time zone 'Europe/Paris')::date
    from (select labelling_id, max(decided_at) as decided_at from labelling_decision where to_state = 'ADMISSIBLE'
      group by labelling_id) admissible
    where admissible.labelling_id = labelling.id and state in ('ADMISSIBLE', 'UNDER_REVIEW')`,
  // An agglomeration's own inbox, and that of what it is informed of, in each of their orders.
  'create index labelling_received on labelling (received_at, id)',
  'create index labelling_changed on labelling (siren, updated_at, id)',
  'create index labelling_due on labelling (siren, due_or_never, id)',
  'create index labelling_informs on labelling using gin (informed)',
  `create index labelling_ending on labelling (label_until) where state in ('LABELLED', 'FOLLOWED')`,

  `alter policy labelling_read on labelling using (${seesLabelling('labelling')} or ${isInformed('labelling')})`,
  `alter policy labelling_decision_read on labelling_decision using (exists (select from labelling
    where labelling.id = labelling_decision.labelling_id
      and (${readsTheFile('labelling')} or ${isAboutLabel('labelling_decision')})))`,
  `alter policy proposal_receipt_read on proposal_receipt using (${ofReceipt('proposal_receipt', 'id')})`,
  `alter policy withdrawal_receipt_read on withdrawal_receipt using (${ofReceipt('withdrawal_receipt', 'proposal_id')})`,
  `alter policy departure_receipt_read on departure_receipt using (${ofFile('departure_receipt')})`,
  // Who is informed hears of the changes of a file that nobody else sees.
  ...tellConcernedTenants({
    Labelling: 'select array[labelling.siren] || labelling.informed from labelling where labelling.id = new.id::uuid',
  }),

  `create table visibility_receipt (
    id uuid primary key,
    siren text not null references agglomeration,
    project_id uuid not null,
    visibility text not null check (visibility in ('SHARED', 'PUBLIC')),
    since date not null,
    received_at timestamptz not null
  )`,
  'create index visibility_receipt_of_project on visibility_receipt (siren, project_id)',
  enableRowSecurity('visibility_receipt', 'call'),
  allowWriting('visibility_receipt', 'call', writesFor('visibility_receipt', 'COURIER'), ['insert']),
  allowReading('visibility_receipt', 'call', ofFile('visibility_receipt')),

  // Change points: a delay holds for the files that become admissible from that day on, until the next row.
  `create table promised_delay (
    siren text not null references agglomeration,
    since date not null,
    days integer not null check (days between 1 and 365),
    primary key (siren, since)
  )`,
  enableRowSecurity('promised_delay', 'call'),
  allowReading('promised_delay', 'call', 'true'),
  allowWriting('promised_delay', 'call', writesFor('promised_delay', 'PROJECT_OFFICER'), ['insert']),

  `create table labelling_refusal (
    id uuid primary key,
    labelling_id uuid not null references labelling,
    siren text not null references agglomeration,
    reason text not null check (length(btrim(reason)) between 1 and 10000),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    answer text check (answer in ('CONFIRMED', 'DISCARDED', 'LAPSED')),
    answered_by uuid,
    answered_at timestamptz,
    constraint labelling_refusal_answered check ((answer is null) = (answered_at is null)),
    constraint labelling_refusal_second_look check (
      answer <> 'CONFIRMED' or answered_by is not null and answered_by <> proposed_by)
  )`,
  'create unique index labelling_refusal_pending on labelling_refusal (labelling_id) where answer is null',
  enableRowSecurity('labelling_refusal', 'call'),
  allowReading(
    'labelling_refusal',
    'call',
    `${writesFor('labelling_refusal', 'PROJECT_OFFICER')} or ${writesFor('labelling_refusal', 'COURIER')}`,
  ),
  allowWriting('labelling_refusal', 'call', writesFor('labelling_refusal', 'PROJECT_OFFICER'), ['insert']),
  allowWriting(
    'labelling_refusal',
    'call',
    `${writesFor('labelling_refusal', 'PROJECT_OFFICER')} or ${writesFor('labelling_refusal', 'COURIER')}`,
    ['update'],
  ),
  `revoke update on labelling_refusal from call_app`,
  `grant update (answer, answered_by, answered_at) on labelling_refusal to call_app`,
];

/** The clock of a labelling, its label's end, the second look before a refusal, and the agglomerations informed beside. */
export class LabellingWhole1766100000000 implements MigrationInterface {
  readonly name = 'LabellingWhole1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was decided and received is not thrown away: restore the database from before instead.');
  }
}
