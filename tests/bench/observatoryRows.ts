import type { Quarter } from '#shared/councils/quarters.js';
import type { Rows } from './scaleFigures.js';

/** How many rows there are of each kind, over two years: an eighth of them is of one quarter. */
export const size = { actions: 100_000, projects: 10_000, supports: 4_000, allocations: 3_000, requests: 800 };
const quarters = 8;

/** SQL: a day of the nth row, spread over two years that end with the quarter. */
const dayOf = (n: string, { until }: Quarter): string => `(date '${until}' - (${n} * 7919 % ${quarters * 91}))`;

/** The communes' rows: actions, projects with a need each, supports as agglomerations told them, words, decisions. */
export async function writeCommunes(send: Rows, quarter: Quarter): Promise<void> {
  const rows = (sql: string) => send(sql, []);
  await rows(`create table bench_commune as
    select insee, siren, row_number() over (order by insee) - 1 as place, count(*) over () as many
    from (select distinct on (insee) insee, siren from membership order by insee, since desc) held`);
  await rows(`insert into action (id, insee, reference, title, summary, theme, phase, status, origin, visibility, created_at)
    select uuidv7(), insee, 'BENCH-A-' || n, 'Action ' || n, '', (array['ENERGY', 'FOOD', 'MOBILITY', 'WATER'])[1 + n % 4], 'IDEA',
      'ONGOING', case when n % 5 = 0 then 'INITIATIVE' else 'COMMUNE' end, (array['SHARED', 'PUBLIC', 'PUBLIC', 'PRIVATE'])[1 + n % 4],
      ${dayOf('n', quarter)} + interval '10 hours'
    from generate_series(1, ${size.actions}) n join bench_commune on place = n % many`);
  await rows(`create table bench_project as
    select n, uuidv7() as id, uuidv7() as need, uuidv7() as support, insee, siren, ${dayOf('n', quarter)} as day
    from generate_series(1, ${size.projects}) n join bench_commune on place = n % many`);
  await rows(`insert into project (id, insee, reference, title, summary, theme, state, visibility, shared_on, proposed_on, proposed_to)
    select id, insee, 'BENCH-P-' || n, 'Projet ' || n, 'Un résumé.', (array['ENERGY', 'FOOD', 'MOBILITY', 'WATER'])[1 + n % 4],
      'PROPOSED', (array['SHARED', 'PUBLIC'])[1 + n % 2], day, day, siren from bench_project`);
  await rows(`insert into need (id, project_id, insee, kind, skill, description, quantity_half_days, own_half_days, window_from,
      window_until, competence)
    select need, id, insee, (array['ENGINEERING', 'FACILITATION'])[1 + n % 2], 'ENERGY', 'Étude.', 5 + n % 30, n % 20,
      day + 20, day + 200, case when n % 3 = 0 then 'Écoles' end from bench_project`);
  await rows(`insert into support_receipt (id, insee, project_id, need_id, agglomeration, support_id, support_reference, role, kind,
      state, half_days, from_day, until_day, ended_on, decided_at)
    select uuidv7(), insee, id, need, siren, support, 'BENCH-' || n, 'ADVICE', (array['ENGINEERING', 'FACILITATION'])[1 + n % 2],
      step.state, 2 + n % 18, day + 30, day + 150, case when step.state = 'CLOSED' then day + 150 end, day + step.after
    from bench_project cross join (values ('OFFERED', 10), ('ACTIVE', 30), ('CLOSED', 150)) step (state, after)
    where n <= ${size.supports} order by n, step.after`);
  await rows(`insert into consent (id, insee, project_id, need_id, scale, role, version, state, body, decided_on, enforceable_from,
      recorded_at)
    select uuidv7(), insee, id, need, 'AGGLOMERATION', 'ADVICE', 1, (array['GRANTED', 'GRANTED', 'GRANTED', 'REFUSED'])[1 + n % 4],
      'EXECUTIVE', day + 20, day + 20, day + 20 + interval '10 hours' from bench_project where n <= ${size.supports} and n % 7 > 0`);
  await rows(`insert into advice_decision (id, insee, project_id, need_id, version, decision, reason, verdict, rules, advised_on,
      decided_at)
    select uuidv7(), insee, id, need, 1, case when n % 5 = 0 then 'SET_ASIDE' else 'FOLLOWED' end, 'Parce que.', 'SUPPORT', 'rules@1',
      day + 5, day + 5 + interval '10 hours' from bench_project where n % 2 = 0`);
  await rows(`with entries as (
      insert into journal (tenant, entity, id, verb, visibility, occurred_at)
      select insee, 'Project', id::text, 'PROPOSE', 'SHARED', day + interval '10 hours' from bench_project returning xid, seq, tenant)
    insert into journal_audit (xid, seq, tenant, author, change)
    select xid, seq, tenant, gen_random_uuid(), '{}' from entries`);
  await rows('drop table bench_commune, bench_project');
}

/** The agglomerations' rows: their supports with the half-days done. */
export async function writeAgglomerations(send: Rows, quarter: Quarter): Promise<void> {
  await send(
    `with made as (
      insert into support (id, siren, year, number, reference, project_id, need_id, communes, role, kind, state, from_day, until_day,
        ended_on, end_reason, imported, created_at, updated_at)
      select uuidv7(), siren, 2050, n, 'BENCH-' || n, uuidv7(), uuidv7(), array[commune], 'ADVICE', 'ENGINEERING', 'CLOSED',
        ${dayOf('n', quarter)} - 90, ${dayOf('n', quarter)}, ${dayOf('n', quarter)} + n % 3, 'DECIDED', true, now(), now()
      from generate_series(1, ${size.supports}) n join (
        select commune, siren, row_number() over (order by commune) - 1 as place, count(*) over () as many from (
          select distinct on (commune) commune, siren from membership order by commune, since desc) held) member on place = n % many
      where siren is not null returning id, siren, until_day)
    insert into support_month (support_id, siren, state, month, planned, done)
    select id, siren, 'CLOSED', to_char(until_day, 'YYYY-MM')::calendar_month, 4, 3 from made`,
    [],
  );
}

/** The pole's rows: allocations of three months with the half-days done, requests, agreements. */
export async function writePole(send: Rows, pole: string, quarter: Quarter): Promise<void> {
  const rows = (sql: string) => send(sql, []);
  const commune = `(select insee, row_number() over (order by insee) - 1 as place, count(*) over () as many from official_commune) commune`;
  const member = `(select siren, row_number() over (order by siren) - 1 as at, count(*) over () as members from pole_member) member`;
  await rows(`create table bench_allocation as
    select n, uuidv7() as id, uuidv7() as post, uuidv7() as team, insee, siren, ${dayOf('n', quarter)} as day
    from generate_series(1, ${size.allocations}) n join ${commune} on place = n % many join ${member} on at = n % members`);
  await rows(`insert into technician (id, pole, code, function, employer, pooled_share, since, demonstration)
    select post, '${pole}', 'BENCH-' || n, 'Poste ' || n, siren, 50, '2017-01-01', true from bench_allocation`);
  await rows(`insert into resource_team (id, pole, project_id, pilot, communes)
    select team, '${pole}', uuidv7(), insee, array[insee] from bench_allocation`);
  await rows(`insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      employer_agreed_on, imported)
    select id, '${pole}', 2050, n, post, team, 'ENDED', day - 90, day, day - 90, true from bench_allocation`);
  await rows(`insert into allocation_month (allocation_id, pole, technician_id, state, month, planned, done)
    select id, '${pole}', post, 'ENDED', to_char(day - step * 30, 'YYYY-MM'), 8, 6 from bench_allocation, generate_series(0, 2) step
    on conflict do nothing`);
  await rows(`insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes,
      skill, level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, state, updated_at)
    select uuidv7(), '${pole}', siren, 'BENCH-' || n, uuidv7(), uuidv7(), insee, array[insee], known.code, 'PRACTISES', 20, 0,
      day, day + 90, 'x', now(), now(), case when n % 3 = 0 then 'OPEN' else 'FILLED' end, now()
    from bench_allocation join (select code, row_number() over (order by code) - 1 as nth, count(*) over () as skills from skill)
      known on known.nth = n % skills where n <= ${size.requests}`);
  await rows('drop table bench_allocation');
}
