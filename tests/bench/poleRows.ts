import type { Rows } from './scaleFigures.js';

/** How many posts, months of each, allocations and requests. */
export const size = { posts: 2_000, months: 36, allocations: 40_000, requests: 500 };

/** A pole twenty times the size of any there is, all rows of it. */
export async function writePole(rows: Rows, pole: string): Promise<void> {
  const { posts, months, allocations, requests } = size;
  const send = (sql: string) => rows(sql, []);
  await send(`create table bench_post as select n, uuidv7() as id, uuidv7() as team, uuidv7() as project,
      employer.siren as employer, commune.insee as pilot
    from generate_series(0, ${posts - 1}) n
      join (select siren, row_number() over (order by siren) - 1 as place, count(*) over () as many
        from organisation where siren in (select siren from pole_member)) employer on employer.place = n % employer.many
      join (select insee, row_number() over (order by insee) - 1 as place, count(*) over () as many
        from official_commune) commune on commune.place = n % commune.many`);
  await send(`insert into technician (id, pole, code, function, employer, pooled_share, since, demonstration)
    select id, '${pole}', 'BENCH-' || n, 'Poste ' || n, employer, 50, '2024-01-01', true from bench_post`);
  await send(`insert into technician_skill (technician_id, code, level, since)
    select id, code, (array['PRACTISES', 'LEADS', 'TEACHES'])[1 + n % 3], '2024-01-01'
    from bench_post join (select code, row_number() over (order by code) - 1 as place, count(*) over () as many from skill)
      known on known.place in (n % many, (n + 1) % many)`);
  await send(`insert into month_terms (technician_id, pole, month, told_capacity)
    select id, '${pole}', to_char(current_date + make_interval(months => step), 'YYYY-MM'), 20
    from bench_post, generate_series(-${months / 2}, ${months / 2 - 1}) step order by id, 3`);
  await send(`insert into resource_team (id, pole, project_id, pilot, communes)
    select team, '${pole}', project, pilot, array[pilot] from bench_post`);
  await send(`update resource_team set pilot = null, pilot_reason = 'bench'
    where id in (select team from bench_post where n % 100 = 7)`);
  await send(`insert into consent_receipt (pole, project_id, commune, state, decided_on, body)
    select '${pole}', project, pilot, 'GRANTED', '2024-01-01', 'EXECUTIVE' from bench_post where n % 20 > 0`);
  // Each post has as many allocations of three months one after the other, each in another team.
  const each = allocations / posts;
  await send(`create table bench_allocation as select uuidv7() as id, post.id as post, other.team, place, post.n,
      (date_trunc('month', current_date) + make_interval(months => ((place * ${months - 3}) / ${each})::integer
        - ${months / 2}))::date as first
    from bench_post post cross join generate_series(0, ${each - 1}) place
      join bench_post other on other.n = (post.n + place * 37) % ${posts}`);
  await send(`insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      employer_agreed_on, imported)
    select id, '${pole}', 2050, row_number() over (), post, team,
      case when (first + interval '3 months')::date <= current_date then 'ENDED'
        when first <= current_date then 'ACTIVE' else 'ACCEPTED' end,
      first, (first + interval '3 months')::date - 1, case when n % 50 > 0 then first end, true from bench_allocation`);
  // In parts, with the tables' figures known: the law of capacity gathers a statement's months.
  await send('analyze');
  for (let part = 0; part < each; part += 1) {
    await send(`insert into allocation_month (allocation_id, pole, technician_id, state, month, planned, done)
    select a.id, '${pole}', a.technician_id, a.state, to_char(a.from_day + make_interval(months => step), 'YYYY-MM'),
      case when b.n % 97 = 0 then 14 else 8 end,
      case when a.from_day + make_interval(months => step) > current_date then 0 when b.n % 83 = 0 then 9 else 8 end
    from bench_allocation b join allocation a on a.id = b.id, generate_series(0, 2) step where b.place = ${part}`);
  }
  await send(`insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes,
      skill, level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, state, updated_at)
    select uuidv7(), '${pole}', employer, 'BENCH-' || n, project, uuidv7(), pilot, array[pilot], known.code,
      (array['PRACTISES', 'LEADS', 'TEACHES'])[1 + n % 3], 10 + n % 300, 0, current_date, current_date + 60 + n % 200, 'x',
      now(), now(), 'OPEN', now()
    from bench_post join (select code, row_number() over (order by code) - 1 as place, count(*) over () as many from skill)
      known on known.place = n % many where n < ${requests}`);
  await send('drop table bench_post, bench_allocation');
}
