import type { EntityManager } from 'typeorm';

/** The pole's posts, by their codes. */
export async function postsByCode(
  manager: EntityManager,
  pole: string,
): Promise<{ readonly id: string; readonly version: number; readonly code: string }[]> {
  return await manager.query('select id, version, code from technician where pole = $1 order by id', [pole]);
}

/** Writes posts as a file tells them, marked as imported, with the employers that nobody knew. */
export async function takeInPosts(
  manager: EntityManager,
  pole: string,
  rows: readonly (object & { readonly id: string })[],
): Promise<void> {
  await manager.query("select set_config('archipel.importing', 'on', true)");
  const given = JSON.stringify(rows);
  await manager.query('select take_in_employers($1::jsonb)', [given]);
  await manager.query(
    `insert into technician (id, pole, code, function, employer, working_time, pooled_share, since, until, imported)
    select id, $2, code, function, employer, "workingTime", "pooledShare", since, until, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, code text, function text, employer text, "workingTime" integer,
      "pooledShare" integer, since date, until date)`,
    [given, pole],
  );
  await manager.query(
    `insert into technician_skill (technician_id, code, level, since)
    select id, held.code, 'PRACTISES', since from jsonb_to_recordset($1::jsonb) as given (id uuid, since date, skills jsonb)
      cross join lateral jsonb_array_elements_text(skills) as held (code)`,
    [given],
  );
  await manager.query("select set_config('archipel.importing', '', true)");
}
