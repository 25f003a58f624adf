import type { MigrationInterface, QueryRunner } from 'typeorm';
import { currentSubject } from '#shared/database/rowSecurity.js';

const today = `(now() at time zone 'Europe/Paris')::date`;
const inForce = `subject = ${currentSubject} and role = 'COMMUNE_AGENT' and since <= ${today}`;
const codes = 'with_predecessors(array[mine.tenant])';

/** As before, and the questions that nobody answered or closed, and the offers on which the commune has not spoken. */
const awaiting = `create function awaiting_by_mandate()
  returns table (insee text, actions int, heard int, contracts int, invitations int, questions int, offers int)
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
            and given.invitation = c.invitation)),
      (select count(distinct asked.question_id)::int from question_receipt asked join project p on p.id = asked.project_id
        where asked.insee = any (${codes}) and asked.what = 'ASKED' and p.state = 'PROPOSED'
          and not exists (select from question_receipt closing
            where closing.question_id = asked.question_id and closing.what = 'CLOSED')
          and not exists (select from question_answer said where said.question_id = asked.question_id)),
      (select count(distinct (r.insee, r.support_id))::int from support_receipt r
        where r.insee = any (${codes}) and r.state = 'OFFERED' and coalesce(r.until_day >= ${today}, true)
          and not exists (select from support_receipt later where later.insee = r.insee
            and later.support_id = r.support_id and later.seq > r.seq)
          and not exists (select from consent word where word.insee = r.insee and word.need_id = r.need_id
            and word.scale = 'AGGLOMERATION' and word.role = r.role
            and not exists (select from consent later where later.supersedes = word.id)
            and (word.recorded_at >= r.decided_at
              or word.state = 'GRANTED' and coalesce(word.until_day >= ${today}, true))))
    from mine order by mine.tenant
  $$`;

/** What agglomerations ask and offer awaits an answer too. */
export class AwaitingWords1766196000000 implements MigrationInterface {
  readonly name = 'AwaitingWords1766196000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function awaiting_by_mandate()');
    await runner.query(awaiting);
    await runner.query('revoke all on function awaiting_by_mandate() from public');
    await runner.query('grant execute on function awaiting_by_mandate() to commune_app');
  }

  async down(): Promise<void> {
    throw new Error('What awaits an answer is counted anew: restore the database from before instead.');
  }
}
