import type { MigrationInterface, QueryRunner } from 'typeorm';
import { endReasons } from '../allocations/ending.js';

const statements = [
  `alter table allocation
    add column employer_agreement_until date,
    add column ended_on date,
    add column end_reason text check (end_reason in (${endReasons.map((reason) => `'${reason}'`).join(', ')})),
    add constraint allocation_agreement_period check (employer_agreement_until >= employer_agreed_on),
    add constraint allocation_end check (
      (ended_on is null) = (end_reason is null) and (ended_on is null or state = 'ENDED'))`,
  'grant update (employer_agreement_until, ended_on, end_reason) on allocation to pma_app',

  // Whoever starts work on a project and whoever receives a word on it take turns: of a withdrawal and a start in the
  // same second, the later sees the earlier.
  `create function take_turn_on_basis(of_pole text, of_project uuid) returns void language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(of_pole || ' ' || of_project, 31));
  end $$`,
  `create or replace function demand_basis() returns trigger language plpgsql as $$
  begin
    perform take_turn_on_basis(team.pole, team.project_id) from resource_team team where team.id = new.team_id;
    if new.employer_agreed_on is null
      or new.employer_agreement_until < (now() at time zone 'Europe/Paris')::date then
      raise exception 'no agreement of the employer'
        using errcode = 'check_violation', constraint = 'allocation_employer_agreement';
    end if;
    if pilots_word(new.team_id) is distinct from 'GRANTED' then
      raise exception 'no consent of the pilot commune'
        using errcode = 'check_violation', constraint = 'allocation_consent';
    end if;
    return new;
  end $$`,

  // Which of a project's running allocations may have lost what they rest on, and since when: the last day of a consent
  // whose period is over, where no later word took its place. Only a word that once held can be lost.
  `create function basis_of_running(of_pole text, of_project uuid) returns table (
    id uuid, reference text, pilot text, agreement_until date, consent text, consented_once boolean, consent_over date
  ) language sql stable as $$
    select a.id, a.reference, team.pilot, a.employer_agreement_until, pilots_word(team.id), coalesce(said.once, false), said.over
    from resource_team team
      join allocation a on a.team_id = team.id and a.state = 'ACTIVE'
      cross join lateral (
        select bool_or(word.role is null or word.enforceable_from <= today and coalesce(word.from_day <= today, true)) as once,
          max(word.until_day) filter (where word.role is not null and word.until_day < today and not exists (
            select from consent_receipt later where later.pole = word.pole and later.project_id = word.project_id
              and later.commune = word.commune and coalesce(later.role, 'SECONDMENT') = 'SECONDMENT'
              and later.seq > word.seq
              and (later.need_id is null or word.need_id is null or later.need_id = word.need_id))) as over
        from consent_receipt word cross join (select (now() at time zone 'Europe/Paris')::date as today) clock
        where word.pole = team.pole and word.project_id = team.project_id and word.commune = team.pilot
          and word.state = 'GRANTED' and coalesce(word.role, 'SECONDMENT') = 'SECONDMENT') said
    where team.pole = of_pole and team.project_id = of_project
  $$`,
];

/** When and why an allocation ended, until when its employer agreed, and that nothing starts while a word arrives. */
export class Endings1795300000000 implements MigrationInterface {
  readonly name = 'Endings1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Days on which work ended are not thrown away: restore the database from before instead.');
  }
}
