import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const open = `('PROPOSED', 'NEGOTIATED')`;
const ended = `('HONOURED', 'UNBALANCED', 'BROKEN')`;
const judgements = `('KEPT', 'PARTLY', 'NOT_KEPT')`;

const tables = [
  // A kind more has its numbers; what the kinds are is the code's to say.
  `alter table reference_counter drop constraint if exists reference_counter_kind_check,
    add constraint reference_counter_kind_check check (kind ~ '^[A-Z][A-Z_]{2,29}$')`,
  `create table contract (
    id uuid primary key,
    insee text not null references commune,
    reference text not null,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    origin text not null check (origin in ('COMMUNE', 'INHABITANTS', 'ASSOCIATION', 'CLAIM')),
    state text not null check (state in
      ('PROPOSED', 'NEGOTIATED', 'CONCLUDED', 'RUNNING', 'HONOURED', 'UNBALANCED', 'BROKEN')),
    party_kind text not null check (party_kind in ('ASSOCIATION', 'GROUP')),
    party_rna text check (party_rna ~ '^W\\d{9}$'),
    party_group text check (party_group in ('MICRO_DISTRICT', 'STREET', 'PARENTS', 'YOUNG_PEOPLE', 'ELDERS', 'GARDENERS',
      'FACILITY_USERS', 'VOLUNTEERS', 'TRADERS', 'FARMERS', 'TENANTS', 'WORKSHOP')),
    party_label text not null check (btrim(party_label) <> '' and length(party_label) <= 200),
    action_id uuid references action on delete set null,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    unbalanced_side text check (unbalanced_side in ('COMMUNE', 'INHABITANTS')),
    commune_commitments integer not null default 0 check (commune_commitments >= 0),
    inhabitants_commitments integer not null default 0 check (inhabitants_commitments >= 0),
    unjudged integer not null default 0 check (unjudged >= 0),
    concluded_on date,
    ended_on date,
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, reference),
    unique (id, insee),
    constraint party_is_association_or_group check (
      (party_kind = 'ASSOCIATION') = (party_rna is not null) and (party_kind = 'GROUP') = (party_group is not null)),
    constraint concluded_has_both_sides check (
      state in ${open} or (commune_commitments > 0 and inhabitants_commitments > 0)),
    constraint concluded_is_dated check ((state in ${open}) = (concluded_on is null)),
    constraint ended_is_judged check (state not in ${ended} or unjudged = 0),
    constraint ended_is_dated check ((state in ${ended}) = (ended_on is not null)),
    constraint ended_after_concluded check (ended_on >= concluded_on),
    constraint unbalanced_names_side check (state <> 'UNBALANCED' or unbalanced_side is not null),
    constraint side_lags_in_its_time check (state in ('RUNNING', 'UNBALANCED') or unbalanced_side is null)
  )`,
  'create index contract_in_order on contract (reference, id)',
  'create index contract_by_change on contract (updated_at, id)',
  'create index contract_of_action on contract (action_id)',
  `create table contract_commitment (
    id uuid primary key,
    contract_id uuid not null,
    insee text not null,
    place integer not null check (place >= 0),
    side text not null check (side in ('COMMUNE', 'INHABITANTS')),
    text text not null check (btrim(text) <> '' and length(text) <= 10000),
    due_on date,
    judged_by_commune text check (judged_by_commune in ${judgements}),
    judged_by_inhabitants text check (judged_by_inhabitants in ${judgements}),
    unique (contract_id, place),
    foreign key (contract_id, insee) references contract (id, insee) on delete cascade
  )`,
  // What is concluded stays as it was agreed, and is judged while it runs. The contract's own row counts each side, so
  // that its constraints need no other table.
  `create function keep_commitments() returns trigger language plpgsql as $$
    declare
      changed uuid := coalesce(new.contract_id, old.contract_id);
      stage text := (select state from contract where id = changed);
    begin
      if stage not in ${open} then
        if tg_op <> 'UPDATE' or (new.id, new.contract_id, new.place, new.side, new.text, new.due_on)
            is distinct from (old.id, old.contract_id, old.place, old.side, old.text, old.due_on) then
          raise exception 'what both sides concluded does not change' using errcode = 'check_violation';
        end if;
        if stage <> 'RUNNING' then
          raise exception 'commitments are judged while the contract runs' using errcode = 'check_violation';
        end if;
      end if;
      update contract set (commune_commitments, inhabitants_commitments, unjudged) = (
        select count(*) filter (where side = 'COMMUNE'), count(*) filter (where side = 'INHABITANTS'),
          count(*) filter (where judged_by_commune is null or judged_by_inhabitants is null)
        from contract_commitment where contract_id = changed)
      where id = changed;
      return null;
    end $$`,
  `create trigger contract_commitment_kept after insert or update or delete on contract_commitment
    for each row execute function keep_commitments()`,
];

const rights = [
  enableRowSecurity('contract', scale),
  enableRowSecurity('contract_commitment', scale),
  allowReading('contract', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('contract', scale, own, ['insert', 'update']),
  // Whoever sees the contract sees what both sides committed to: one policy decides.
  allowReading(
    'contract_commitment',
    scale,
    'exists (select 1 from contract where contract.id = contract_commitment.contract_id)',
  ),
  allowWriting('contract_commitment', scale, own, ['insert', 'update', 'delete']),
];

/** Fifty/fifty contracts: both sides' commitments, and both sides' judgement of each. */
export class Contracts1766000020000 implements MigrationInterface {
  readonly name = 'Contracts1766000020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contract_commitment, contract');
    await runner.query('drop function keep_commitments()');
  }
}
