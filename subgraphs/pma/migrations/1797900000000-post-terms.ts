import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const directed = `coalesce(pole = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR', false)`;

const statements = [
  // Change points: what a post works and pools from a month on, until the next one; what it began with stands with the post.
  `create table post_terms (
    technician_id uuid not null,
    pole text not null references pole,
    from_month calendar_month not null,
    working_time integer not null check (working_time between 1 and 100),
    pooled_share integer not null check (pooled_share between 0 and 100),
    primary key (technician_id, from_month),
    foreign key (technician_id, pole) references technician (id, pole) on delete cascade
  )`,
  enableRowSecurity('post_terms', 'pma'),
  // Whoever sees the post: its own policies say who that is.
  allowReading('post_terms', 'pma', 'technician_id in (select id from technician)'),
  allowWriting('post_terms', 'pma', directed, ['insert', 'update', 'delete']),
  `create or replace function calendar_capacity(of_technician uuid, of_month text) returns integer language sql stable as $$
    select working_half_days(greatest(since, (of_month || '-01')::date),
        least(until, ((of_month || '-01')::date + interval '1 month')::date - 1))
      * coalesce(later.working_time, post.working_time) * coalesce(later.pooled_share, post.pooled_share) / 10000
    from technician post left join lateral (
      select working_time, pooled_share from post_terms
      where technician_id = post.id and from_month <= of_month order by from_month desc limit 1) later on true
    where post.id = of_technician
  $$`,
  // A post whose terms change is counted again in every month that has a row; the others are counted when asked.
  `create function recount_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update technician_month set capacity = capacity where technician_id = coalesce(new.technician_id, old.technician_id);
    return null;
  end $$`,
  'revoke all on function recount_post() from public',
  `create trigger post_terms_count after insert or update or delete on post_terms for each row
    execute function recount_post()`,
];

/** What a post works and pools may change from a month on; the months before stay as they were. */
export class PostTerms1797900000000 implements MigrationInterface {
  readonly name = 'PostTerms1797900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The history of a post’s terms is not thrown away: restore the database from before instead.');
  }
}
