import type { MigrationInterface, QueryRunner } from 'typeorm';
import { toldToEverybody } from '../governance/tables.js';

const statements = [
  // The last day of a membership, with its act; a later statement that it is a member makes it one again.
  `create table member_departure (
    pole text not null references pole,
    member text not null check (member ~ '^\\d{9}$'),
    last_day date not null,
    act text not null check (btrim(act) <> '' and length(act) <= 200),
    recorded_at timestamptz not null default now(),
    primary key (pole, member)
  )`,
  ...toldToEverybody('member_departure', ['insert', 'update', 'delete']),
  // What sources last state of each member on a day, with the last day of that membership; who left before is not among them.
  `create function pole_members_on(on_day date)
  returns table (pole text, siren text, name text, kind text, since date, source jsonb, last_day date, end_act text)
  language sql stable as $$
    select stated.pole, stated.siren, stated.name, stated.kind, stated.since, stated.source, ended.last_day, ended.act
    from (
      select distinct on (pole, siren) * from pole_member where since <= on_day order by pole, siren, since desc
    ) stated
    left join member_departure ended
      on ended.pole = stated.pole and ended.member = stated.siren and ended.last_day >= stated.since
    where ended.last_day is null or ended.last_day >= on_day
  $$`,
  'revoke all on function pole_members_on(date) from public',
  'grant execute on function pole_members_on(date) to pma_app',
];

/** The director records that a member leaves the pole. */
export class MembersEnd1797000001000 implements MigrationInterface {
  readonly name = 'MembersEnd1797000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('A member’s departure is not forgotten by going back: restore the database from before instead.');
  }
}
