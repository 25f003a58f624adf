import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writtenByDirector } from '../governance/tables.js';

/** Closed statements and their lines: written once, in one transaction, and never again by anybody. */
export const statementTables: readonly string[] = [
  `create table reimbursement_statement (
    id uuid primary key,
    pole text not null references pole,
    agreement_id uuid not null,
    quarter text not null check (quarter ~ '^\\d{4}-Q[1-4]$'),
    unit_cost_cents integer not null check (unit_cost_cents >= 0),
    half_days integer not null,
    amount_cents bigint not null check (amount_cents = half_days::bigint * unit_cost_cents),
    closed_at timestamptz not null,
    demonstration boolean not null default false,
    written_in xid8 not null default pg_current_xact_id(),
    unique (pole, agreement_id, quarter),
    unique (id, pole, agreement_id),
    foreign key (agreement_id, pole) references secondment_agreement (id, pole)
  )`,
  `create table reimbursement_line (
    statement_id uuid not null,
    pole text not null,
    agreement_id uuid not null,
    allocation_id uuid not null references allocation,
    month calendar_month not null,
    kind text not null check (kind in ('WORK', 'CORRECTION')),
    half_days integer not null check (half_days <> 0),
    amount_cents bigint not null,
    primary key (statement_id, allocation_id, month),
    constraint reimbursement_line_sign check (kind = 'CORRECTION' or half_days > 0),
    foreign key (statement_id, pole, agreement_id) references reimbursement_statement (id, pole, agreement_id)
  )`,
  'create index reimbursement_line_of on reimbursement_line (agreement_id, month)',
  // A month's work is billed once under an agreement: whatever comes later is a correction.
  `create unique index reimbursement_line_once on reimbursement_line (agreement_id, allocation_id, month)
    where kind = 'WORK'`,
  ...['reimbursement_statement', 'reimbursement_line'].flatMap((table) => [
    enableRowSecurity(table, 'pma'),
    allowReading(table, 'pma', writtenByDirector(table)),
    allowWriting(table, 'pma', writtenByDirector(table), ['insert']),
  ]),

  `create function refuse_rewriting_statement() returns trigger language plpgsql as $$
    begin
      raise exception 'a closed statement is never changed: it is corrected by a line of a later one'
        using errcode = 'check_violation', constraint = 'reimbursement_statement_closed';
    end $$`,
  ...['reimbursement_statement', 'reimbursement_line'].map(
    (table) => `create trigger ${table}_closed before update or delete or truncate on ${table}
      for each statement execute function refuse_rewriting_statement()`,
  ),

  // Quarters are closed in their order: a correction always finds a later statement.
  `create function keep_statements_in_order() returns trigger language plpgsql as $$
    begin
      if exists (select from reimbursement_statement known
        where known.agreement_id = new.agreement_id and known.quarter >= new.quarter and known.id <> new.id) then
        raise exception 'a later quarter of this agreement is closed already'
          using errcode = 'check_violation', constraint = 'reimbursement_statement_order';
      end if;
      return new;
    end $$`,
  `create trigger reimbursement_statement_order before insert on reimbursement_statement
    for each row execute function keep_statements_in_order()`,

  `create function keep_statement_whole() returns trigger language plpgsql as $$
    begin
      if not exists (select from reimbursement_statement known
        where known.id = new.statement_id and known.written_in = pg_current_xact_id()
          and new.amount_cents = new.half_days::bigint * known.unit_cost_cents) then
        raise exception 'a line is written with its statement, at its unit cost'
          using errcode = 'check_violation', constraint = 'reimbursement_line_with_statement';
      end if;
      return new;
    end $$`,
  `create trigger reimbursement_line_with_statement before insert on reimbursement_line
    for each row execute function keep_statement_whole()`,

  `create function check_statement_sum() returns trigger language plpgsql as $$
    begin
      if (select coalesce(sum(half_days), 0) from reimbursement_line where statement_id = new.id) <> new.half_days then
        raise exception 'the lines of a statement sum up to it'
          using errcode = 'check_violation', constraint = 'reimbursement_statement_sum';
      end if;
      return null;
    end $$`,
  `create constraint trigger reimbursement_statement_sum after insert on reimbursement_statement
    deferrable initially deferred for each row execute function check_statement_sum()`,
];
