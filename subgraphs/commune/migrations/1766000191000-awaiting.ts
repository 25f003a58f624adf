import type { MigrationInterface, QueryRunner } from 'typeorm';
import { currentSubject } from '#shared/database/rowSecurity.js';

const today = `(now() at time zone 'Europe/Paris')::date`;
const inForce = `subject = ${currentSubject} and role = 'COMMUNE_AGENT' and since <= ${today}`;
const codes = 'with_predecessors(array[mine.tenant])';

/**
 * What awaits an answer at each commune for which the person acts: one request acts for one commune, and a secretary of
 * several sees them side by side. It runs as the owner, counts and shows nothing else, and only for the communes of which
 * the person asking has a mandate or a delegation in force.
 */
const awaiting = `create function awaiting_by_mandate()
  returns table (insee text, actions int, heard int, contracts int, invitations int)
  language sql stable security definer set search_path = public, pg_temp as $$
    with mine as (
      select tenant from mandate where ${inForce} and (until is null or ${today} < until)
      union select d.tenant from delegation d join mandate m on m.id = d.mandate_id
      where d.${inForce.replaceAll(' and ', ' and d.')} and ${today} < d.until)
    select mine.tenant,
      (select count(*)::int from action where action.insee = any (${codes}) and status in ('LATE', 'BLOCKED')),
      (select count(*)::int from heard_need where heard_need.insee = any (${codes}) and follow_up = 'NONE'),
      (select count(*)::int from contract
        where contract.insee = any (${codes}) and state = 'RUNNING' and unbalanced_side is not null),
      (select count(*)::int from project_co_carrier c join project p on p.id = c.project_id
        where c.co_carrier = any (${codes}) and p.state <> 'WITHDRAWN' and not exists (
          select 1 from co_carrier_answer given where given.project_id = c.project_id and given.insee = c.co_carrier
            and given.invitation = c.invitation))
    from mine order by mine.tenant
  $$`;

/** Several communes side by side, for who acts for them all. */
export class Awaiting1766000191000 implements MigrationInterface {
  readonly name = 'Awaiting1766000191000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(awaiting);
    await runner.query('revoke all on function awaiting_by_mandate() from public');
    await runner.query('grant execute on function awaiting_by_mandate() to commune_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function awaiting_by_mandate()');
  }
}
