import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What allocations bring to needs in all, and whether agreements lead from an agglomeration to communes: sums and yes or no, never rows. */
const statements = [
  `create function effort_of_needs(needs uuid[]) returns table (need_id uuid, promised integer, half_days integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select request.need_id,
      coalesce(sum(month.planned) filter (where a.state in ('ACCEPTED', 'ACTIVE')), 0)::integer,
      coalesce(sum(month.committed), 0)::integer
    from staffing_request request join allocation a on a.staffing_request_id = request.id and a.pole = request.pole
      join allocation_month month on month.allocation_id = a.id
    where request.need_id = any(needs) group by request.need_id
  $$`,
  // An agreement about one post of the pole says nothing of an agglomeration's own staff.
  `create function agreed_with(of_provider text, communes text[], first_day date, last_day date,
    out each_day boolean, out by_receiver boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
    with known as (
      select receiver, instructs, starts_on, coalesce(ends_on, 'infinity') as ends_on from secondment_agreement
      where provider = of_provider and receiver = any(communes) and technician_id is null
        and starts_on <= last_day and coalesce(ends_on, 'infinity') >= first_day
    ), candidate as (
      select first_day as day union select ends_on + 1 from known where ends_on < last_day
    )
    select coalesce((select bool_and(exists (select from known
        where receiver = commune and candidate.day between starts_on and ends_on))
      from unnest(communes) commune cross join candidate where candidate.day <= last_day), true),
      (select bool_and(instructs = receiver) from known)
  $$`,
  ...['effort_of_needs(uuid[])', 'agreed_with(text, text[], date, date)'].flatMap((name) => [
    `revoke all on function ${name} from public`,
    `grant execute on function ${name} to pma_app`,
  ]),
];

export class EffortOfNeeds1797200000000 implements MigrationInterface {
  readonly name = 'EffortOfNeeds1797200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function agreed_with(text, text[], date, date), effort_of_needs(uuid[])');
  }
}
