import type { MigrationInterface, QueryRunner } from 'typeorm';

const today = `(now() at time zone 'Europe/Paris')::date`;

const statements = [
  // Of each need the last receipt counts. One that names no need speaks of the whole project: it takes the place of all
  // before it, and whatever follows takes its place. A consent to one need is enough, since an allocation serves the
  // project. One that names no role came before receipts said what they are about: it holds without an end.
  `create function pilots_word(of_team uuid) returns text language sql stable as $$
    with word as (
      select receipt.seq, receipt.need_id, receipt.state, receipt.role is null or (receipt.enforceable_from <= ${today}
        and coalesce(receipt.from_day <= ${today}, true) and coalesce(receipt.until_day >= ${today}, true)) as holds
      from resource_team team join consent_receipt receipt on receipt.pole = team.pole
        and receipt.project_id = team.project_id and receipt.commune = team.pilot
      where team.id = of_team and coalesce(receipt.role, 'SECONDMENT') = 'SECONDMENT')
    select case when state <> 'GRANTED' or holds then state end from word
    where not exists (
      select from word later where later.seq > word.seq
        and (later.need_id is null or word.need_id is null or later.need_id = word.need_id))
    order by (state = 'GRANTED' and holds) desc nulls last, seq desc limit 1
  $$`,
  `create or replace function demand_basis() returns trigger language plpgsql as $$
  begin
    if new.employer_agreed_on is null then
      raise exception 'no agreement of the employer'
        using errcode = 'check_violation', constraint = 'allocation_employer_agreement';
    end if;
    if pilots_word(new.team_id) is distinct from 'GRANTED' then
      raise exception 'no consent of the pilot commune'
        using errcode = 'check_violation', constraint = 'allocation_consent';
    end if;
    return new;
  end $$`,
];

/** The pilot commune's word on seconding a post to a team's project, told the same to the application and to the law. */
export class PilotsWord1795200001000 implements MigrationInterface {
  readonly name = 'PilotsWord1795200001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The law before it did not know what a word is about: restore the database from before instead.');
  }
}
