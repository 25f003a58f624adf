/**
 * SQL: the communes of each agglomeration on a day with what orders and sorts them, those that another one has replaced by
 * then left out: rows (siren, insee, name, inhabitants). Before the first day that a source states, its first row holds.
 * @param day placeholder of an ISO date
 */
export function communesInAgglomerations(day: string): string {
  return `select held.siren, commune.insee, commune.name, people.inhabitants
    from (select distinct on (insee) insee, siren from membership
      order by insee, since <= ${day}::date desc, case when since <= ${day}::date then since end desc, since) held
    join commune using (insee)
    left join lateral (select inhabitants from population where population.insee = commune.insee
      order by since desc, source limit 1) people on true
    where not exists (select 1 from succession where succession.insee = commune.insee and succession.since <= ${day}::date)`;
}
