import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { followsTheFlow, writesFor } from '../labelling/visibility.js';

const own = (table: string) => writesFor(table, 'PROJECT_OFFICER');

/**
 * The posts of an agglomeration's development team, and what each can give by month. `post_month` is the one row that
 * every writer of a post's month locks.
 */
const statements = [
  `create domain calendar_month as text collate "C" check (value ~ '^\\d{4}-(0[1-9]|1[0-2])$')`,
  `create table post (
    id uuid primary key,
    siren text not null references agglomeration,
    code text not null check (code <> ''),
    function text not null check (function <> ''),
    state text not null check (state in ('FILLED', 'VACANT', 'RECRUITING')),
    pooled_share integer not null check (pooled_share between 0 and 100),
    involves_inhabitants boolean not null,
    demonstration boolean not null default false,
    version integer not null default 1 check (version > 0),
    unique (siren, code),
    unique (id, siren)
  )`,
  `create table post_skill (
    post_id uuid not null,
    siren text not null,
    skill text not null check (skill <> ''),
    level text not null check (level in ('PRACTISES', 'LEADS', 'TEACHES')),
    primary key (post_id, skill),
    foreign key (post_id, siren) references post (id, siren)
  )`,
  // Change points: what the post gives each month from then on.
  `create table post_capacity (
    post_id uuid not null,
    siren text not null,
    since calendar_month not null,
    half_days integer not null check (half_days between 0 and 62),
    primary key (post_id, since),
    foreign key (post_id, siren) references post (id, siren)
  )`,
  `create table post_month (
    post_id uuid not null,
    siren text not null,
    month calendar_month not null,
    capacity integer not null default 0 check (capacity between 0 and 62),
    committed integer not null default 0 check (committed >= 0),
    done integer not null default 0 check (done >= 0),
    override_half_days integer check (override_half_days > 0),
    override_reason text check (override_reason in ('IMPORTED', 'CAPACITY_CUT', 'LEARNT_LATE')),
    override_since timestamptz,
    primary key (post_id, month),
    foreign key (post_id, siren) references post (id, siren),
    constraint post_month_capacity check (committed <= capacity + coalesce(override_half_days, 0)),
    constraint post_month_override check (num_nulls(override_half_days, override_reason, override_since) in (0, 3))
  )`,
  ...['post', 'post_skill', 'post_capacity', 'post_month'].flatMap((table) => [
    enableRowSecurity(table, 'call'),
    allowReading(table, 'call', `${own(table)} or ${writesFor(table, 'COURIER')} or ${followsTheFlow}`),
  ]),
  allowWriting('post', 'call', own('post'), ['insert', 'update']),
  allowWriting('post_skill', 'call', own('post_skill'), ['insert', 'delete']),
  allowWriting('post_capacity', 'call', own('post_capacity'), ['insert', 'update']),
  `create function capacity_of_post(of_post uuid, of_month text) returns integer language sql stable as $$
    select coalesce((select half_days from post_capacity where post_id = of_post and since <= of_month
      order by since desc limit 1), 0)
  $$`,
];

/** Posts of development teams, with their skills and what they can give. */
export class Posts1766120000000 implements MigrationInterface {
  readonly name = 'Posts1766120000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What posts gave is not thrown away: restore the database from before instead.');
  }
}
