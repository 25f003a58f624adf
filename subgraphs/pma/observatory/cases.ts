import { bandOf } from '#shared/graphql/PopulationBand.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';

const { smallUnder } = rulesOn('2017-01-01');
const month = (day: string): string => `to_char(${day}, 'YYYY-MM')`;

/**
 * SQL: every case that the pole's rows hold for a quarter, one row each, in the form of all scales. It knows an allocation's
 * agglomeration from the request it answers or the agreement that reaches the commune, and no project's theme. None is the
 * public's: posts' work is not.
 */
export const poleCases = `
  with worked as materialized (
    select allocation_month.allocation_id, allocation_month.done,
      technician.employer, team.pilot, team.communes, official_commune.population, beneficiary.siren as beneficiary
    from allocation_month join allocation on allocation.id = allocation_month.allocation_id
      join technician on technician.id = allocation.technician_id join resource_team team on team.id = allocation.team_id
      left join official_commune on official_commune.insee = team.pilot
      left join lateral (select tie.provider as siren from secondment_agreement tie join pole_member on pole_member.siren = tie.provider
          and pole_member.pole = allocation.pole
        where tie.pole = allocation.pole and tie.receiver = team.pilot
        order by tie.starts_on <= asked_until desc, tie.starts_on desc nulls last, tie.id limit 1) beneficiary on true
    where allocation.pole = asked_territory and allocation_month.done > 0
      and allocation_month.month between ${month('asked_from')} and ${month('asked_until')}
  )
  select 'EXITS_ON_TIME' as indicator, 'Allocation' as entity, allocation.id::text, allocation.id::text as seen_by,
    coalesce(request.agglomeration, tie.provider) as agglomeration, null as theme, ${bandOf('official_commune.population')} as band,
    null as skill, false as open, (allocation.state = 'ENDED' and coalesce(allocation.ended_on, allocation.until_day) <= allocation.until_day)::int as hits,
    1 as weight, null::int as value
  from allocation join resource_team team on team.id = allocation.team_id
    left join official_commune on official_commune.insee = team.pilot
    left join staffing_request request on request.id = allocation.staffing_request_id
    left join lateral (select agreement.provider from secondment_agreement agreement
      join pole_member on pole_member.siren = agreement.provider and pole_member.pole = allocation.pole
      where agreement.pole = allocation.pole and agreement.receiver = team.pilot order by agreement.id limit 1) tie on true
  where allocation.pole = asked_territory and allocation.state in ('ACTIVE', 'ENDED')
    and allocation.until_day between asked_from and least(asked_until, asked_day)
  union all
  select 'SMALL_COVERAGE', 'Commune', official_commune.insee, official_commune.insee, null, null,
    ${bandOf('official_commune.population')}, null, false,
    (exists (select from worked where worked.communes @> array[official_commune.insee]))::int, 1, null
  from official_commune
  where official_commune.population < ${smallUnder} and exists (select from pole where pole.siren = asked_territory)
  union all
  select 'RECIPROCITY', 'Allocation', worked.allocation_id::text, worked.allocation_id::text, worked.beneficiary, null, null,
    null, false, case when worked.beneficiary <> worked.employer then worked.done else 0 end, worked.done, null
  from worked where worked.beneficiary is not null
  union all
  select 'UNMET_NEEDS', 'StaffingRequest', request.id::text, request.id::text, request.agglomeration, null,
    ${bandOf('official_commune.population')}, request.skill, false, (request.state <> 'FILLED')::int, 1, null
  from staffing_request request left join official_commune on official_commune.insee = request.lead_commune
  where request.pole = asked_territory and request.state <> 'CANCELLED' and request.from_day between asked_from and asked_until`;
