import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, enableRowSecurity } from '#shared/database/rowSecurity.js';

const table = 'support_move';

const statements = [
  `create table ${table} (
    siren text not null references agglomeration,
    support_id uuid not null references support,
    place integer not null check (place > 0),
    state text not null,
    end_reason text,
    reason text,
    at timestamptz not null,
    primary key (siren, support_id, place)
  )`,
  enableRowSecurity(table, 'call'),
  allowReading(table, 'call', `exists (select from support where support.id = ${table}.support_id)`),
  // Whoever moves a support, and by whichever way, the table itself keeps that it did. A word written for one move stays in the
  // support's row until another comes: it is this move's only where somebody decided it.
  `create function keep_support_move() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into ${table} (siren, support_id, place, state, end_reason, reason, at)
    select new.siren, new.id, coalesce(max(place), 0) + 1, new.state, new.end_reason,
      case when coalesce(new.end_reason, 'DECIDED') = 'DECIDED' then new.reason end, new.updated_at
    from ${table} where siren = new.siren and support_id = new.id;
    return null;
  end $$`,
  'create trigger support_keeps_first_state after insert on support for each row execute function keep_support_move()',
  `create trigger support_keeps_moves after update on support for each row
    when (old.state is distinct from new.state) execute function keep_support_move()`,
  // Of what was there before, the offer and where it stood are known; the steps between are not made up.
  `insert into ${table} (siren, support_id, place, state, at)
    select siren, id, 1, 'OFFERED', created_at from support where not imported and state <> 'OFFERED'`,
  `insert into ${table} (siren, support_id, place, state, end_reason, reason, at)
    select siren, id, case when imported or state = 'OFFERED' then 1 else 2 end, state, end_reason,
      case when coalesce(end_reason, 'DECIDED') = 'DECIDED' then reason end, updated_at from support`,
];

/** Each state a support came to, when and why: rows are added by the table itself, never changed. */
export class SupportMoves1766520000000 implements MigrationInterface {
  readonly name = 'SupportMoves1766520000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What became of supports is not thrown away: restore the database from before instead.');
  }
}
