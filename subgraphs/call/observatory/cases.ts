import { bandOf } from '#shared/graphql/PopulationBand.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { inEffect } from '../territory/store.js';

const { smallUnder } = rulesOn('2017-01-01');

/**
 * SQL: every case that the agglomerations' rows hold for a quarter, one row each, in the form of all scales. Projects'
 * themes are not known here. None is the public's: supports are not.
 */
export const agglomerationCases = `
  with member as materialized (
    select membership.commune, membership.siren as agglomeration, official_commune.population,
      ${bandOf('official_commune.population')} as band
    from membership join official_commune on official_commune.insee = membership.commune
    where (membership.commune, membership.since) in (${inEffect('asked_until')})
      and exists (select from pole_membership held where held.siren = membership.siren and held.pole = asked_territory)
  )
  select 'EXITS_ON_TIME' as indicator, 'Support' as entity, support.id::text, support.id::text as seen_by, support.siren as agglomeration,
    null as theme, member.band, null as skill, false as open,
    (support.state = 'CLOSED' and support.ended_on <= support.until_day)::int as hits, 1 as weight, null::int as value
  from support join member on member.commune = support.communes[1]
  where support.until_day between asked_from and least(asked_until, asked_day)
    and support.state in ('ACTIVE', 'CLOSED', 'INTERRUPTED')
  union all
  select 'SMALL_COVERAGE', 'Commune', member.commune, member.commune, member.agglomeration, null, member.band, null, false,
    (exists (select from support join support_month worked on worked.support_id = support.id
      where support.communes @> array[member.commune] and worked.done > 0
        and worked.month between to_char(asked_from, 'YYYY-MM') and to_char(asked_until, 'YYYY-MM')))::int, 1, null
  from member where member.population < ${smallUnder}
  union all
  select 'FRAMEWORKS_EVALUATED', 'AgglomerationAdoption', adopted.id::text, adopted.id::text, adopted.siren, null, null, null,
    adopted.visibility = 'PUBLIC', (adopted.evaluated_on is not null)::int, 1, null
  from framework_adoption adopted
  where adopted.visibility <> 'PRIVATE' and adopted.adopted_on between asked_from and asked_until
    and exists (select from pole_membership held where held.siren = adopted.siren and held.pole = asked_territory)`;
