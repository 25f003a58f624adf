import type { EntityManager } from 'typeorm';

/** The pole's allocations, by what a file names them by: post, project and first day. */
export async function allocationNames(
  manager: EntityManager,
  pole: string,
): Promise<{ readonly id: string; readonly version: number; readonly name: string }[]> {
  return await manager.query(
    `select a.id, a.version, concat_ws('|', lower(post.code), team.project_id, a.from_day) as name
      from allocation a join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
      where a.pole = $1 order by a.id`,
    [pole],
  );
}

/** Writes allocations as a file tells them, marked as imported: their months may exceed what their posts can give. */
export async function takeInAllocations(manager: EntityManager, pole: string, rows: readonly object[]): Promise<void> {
  const given = JSON.stringify(rows);
  await manager.query("select set_config('archipel.importing', 'on', true)");
  // Numbers go on from the last one given in each year.
  await manager.query(
    `with given as (
      select *, extract(year from "from")::int as year,
        row_number() over (partition by extract(year from "from") order by "from", id) as place
      from jsonb_to_recordset($1::jsonb) as one (id uuid, project uuid, "technicianId" uuid, state text, "from" date,
        "until" date, "employerAgreedOn" date, "employerAgreement" text)
    ), numbered as (
      insert into allocation_number (pole, year, last) select $2, year, count(*) from given group by year
      on conflict (pole, year) do update set last = allocation_number.last + excluded.last
      returning year, last
    )
    insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day,
      employer_agreed_on, employer_agreement, imported)
    select given.id, $2, given.year, last - (select count(*) from given other where other.year = given.year) + place,
      "technicianId", team.id, state, "from", "until", "employerAgreedOn", "employerAgreement", true
    from given join numbered on numbered.year = given.year
      join resource_team team on team.pole = $2 and team.project_id = given.project`,
    [given, pole],
  );
  await manager.query(
    `insert into allocation_month (allocation_id, pole, technician_id, state, month, planned, done)
    select a.id, a.pole, a.technician_id, a.state, month, planned, done
    from jsonb_to_recordset($1::jsonb) as given (id uuid, months jsonb) join allocation a on a.id = given.id
      cross join lateral jsonb_to_recordset(months) as monthly (month text, planned integer, done integer)
    order by a.technician_id, month, a.id`,
    [given],
  );
  await manager.query("select set_config('archipel.importing', '', true)");
}
