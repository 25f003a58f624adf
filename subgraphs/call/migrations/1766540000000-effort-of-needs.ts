import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What supports bring to needs in all, and what a team had free as it was known on a day: sums, never rows. */
const statements = [
  // Planned while promised or at work, done once over; what peers give each other comes from no scale above.
  `create function effort_of_needs(needs uuid[]) returns table (need_id uuid, above integer, exchanged integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select support.need_id,
      coalesce(sum(month.committed) filter (where support.kind <> 'PEER_EXCHANGE'), 0)::integer,
      coalesce(sum(month.committed) filter (where support.kind = 'PEER_EXCHANGE'), 0)::integer
    from support join support_month month on month.support_id = support.id
    where support.need_id = any(needs) group by support.need_id
  $$`,
  `create function free_half_days_on(of_siren text, of_skill text, taught boolean, months text[], day date) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(sum(greatest(0, capacity_of_post(post.id, asked.month) - coalesce(held.half_days, 0))), 0)::integer
    from post cross join unnest(months) asked (month)
      left join lateral (
        select sum(month.planned) as half_days
        from support join support_month month on month.support_id = support.id and month.month = asked.month
          join lateral (select moved.state from support_move moved where moved.support_id = support.id
            and (moved.at at time zone 'Europe/Paris')::date <= day order by moved.place desc limit 1) stood on true
        where support.post_id = post.id and stood.state in ('CONSENTED', 'ACTIVE')) held on true
    where post.siren = of_siren and post.state = 'FILLED'
      and (of_skill is null and not taught or exists (select from post_skill mastered where mastered.post_id = post.id
        and (of_skill is null or lower(mastered.skill) = lower(of_skill)) and (not taught or mastered.level = 'TEACHES')))
  $$`,
  ...['effort_of_needs(uuid[])', 'free_half_days_on(text, text, boolean, text[], date)'].flatMap((name) => [
    `revoke all on function ${name} from public`,
    `grant execute on function ${name} to call_app`,
  ]),
];

export class EffortOfNeeds1766540000000 implements MigrationInterface {
  readonly name = 'EffortOfNeeds1766540000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function free_half_days_on(text, text, boolean, text[], date), effort_of_needs(uuid[])');
  }
}
