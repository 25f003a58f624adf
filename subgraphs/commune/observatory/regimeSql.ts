import { competences } from '#shared/competences/Competence.js';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const names = competences.flatMap(({ key, title }) =>
  [key, title.fr, title.en].map((name) => `(${literal(name)}, ${literal(key)})`),
);

/** SQL: rows (name, key), every name by which a need may call a competence, as a common table expression. */
export const competenceNames = `named as materialized (
    select distinct plain(name) as name, key from (values ${names.join(', ')}) given (name, key)
  )`;

/** SQL: the key of a need's competence, null where it names none. @param competence SQL of the need's own words */
export const competenceKey = (competence: string): string =>
  `(select named.key from named where named.name = plain(btrim(${competence})) limit 1)`;

/**
 * SQL: the regime that a commune was told of a competence on a day, null where it was told none: of a change point the last
 * receipt counts, one taken back counts no more, and an act that does not bind yet counts not yet.
 * @param insee, key, day SQL of the case
 */
export function regimeTold(insee: string, key: string, day: string): string {
  return `(select last.regime from (
      select distinct on (receipt.since) receipt.since, receipt.regime, receipt.act_enforceable_from
      from regime_receipt receipt
      where receipt.insee = ${insee} and receipt.competence = ${key} and receipt.since <= ${day}
      order by receipt.since, receipt.seq desc) last
    where last.regime is not null and last.act_enforceable_from <= ${day} order by last.since desc limit 1)`;
}
