import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What supports have promised to needs, for offers to tell: as visible as the need, though the supports behind it are not. */
const statements = [
  `create function promised_half_days(needs uuid[]) returns table (need_id uuid, siren text, half_days integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select support.need_id, support.siren, sum(month.planned)::integer
    from support join support_month month on month.support_id = support.id
    where support.need_id = any(needs) and support.state in ('CONSENTED', 'ACTIVE')
    group by support.need_id, support.siren
  $$`,
  'revoke all on function promised_half_days(uuid[]) from public',
  'grant execute on function promised_half_days(uuid[]) to call_app',
];

export class PromisedToNeeds1766450000000 implements MigrationInterface {
  readonly name = 'PromisedToNeeds1766450000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function promised_half_days(uuid[])');
  }
}
