import { rulesOn } from '#shared/subsidiarity/rules.js';
import { regimeTold } from './regimeSql.js';

const { most, mostForSmall, even } = rulesOn('2017-01-01');

/** Days without an act of the commune's own after which a support is carried in silence. */
const silentDays = 90;
/** The last day of the quarter that is known. */
const lastDay = 'least(asked_until, asked_day)';

/**
 * SQL: `effort` (needs served in the quarter, with who gives what) and `work` (supports at work in it, each with what the
 * rule asks of them). An exchange between communes is on the communes' side. What would be grave is said only if it is sure:
 * an unknown regime makes no substitution but for work after a refusal.
 */
export const workCases = `
  at_work as materialized (
    select told.*, step.active_on, seen.insee, seen.theme, seen.open, seen.agglomeration, seen.band, seen.small
    from told join step using (support_id) join seen on seen.id = told.project_id
    where step.active_on <= asked_until and coalesce(told.ended_on, told.until_day, 'infinity') >= asked_from
      and told.state in ('ACTIVE', 'CLOSED', 'INTERRUPTED')
  ),
  effort as materialized (
    select need.id as need_id, served.project_id, served.theme, served.open, served.agglomeration, served.band, served.small,
      round(10000.0 * given.above / nullif(given.above + given.peers + given.own, 0))::int as basis_points,
      given.above * 100 > ${even} * (given.above + given.peers + given.own) as over_half,
      given.above * 100 > ${most} * (given.above + given.peers + given.own) as over_most,
      given.above * 100 > ${mostForSmall} * (given.above + given.peers + given.own) as over_most_for_small
    from (select distinct on (need_id) * from at_work order by need_id, support_id) served
    join need on need.id = served.need_id
    cross join lateral (
      select coalesce(sum(told.half_days) filter (where told.kind <> 'PEER_EXCHANGE'), 0)::int as above,
        coalesce(sum(told.half_days) filter (where told.kind = 'PEER_EXCHANGE'), 0)::int as peers,
        coalesce(need.own_half_days, 0)
          + case when need.kind = 'FACILITATION' then coalesce(need.inhabitants_half_days, 0) else 0 end as own
      from told where told.need_id = need.id and told.state in ('CONSENTED', 'ACTIVE', 'CLOSED', 'INTERRUPTED')) given
    where need.kind <> 'CO_FUNDING' and given.above + given.peers + given.own > 0
  ),
  work as materialized (
    select at_work.*,
      coalesce(last_word.state in ('REFUSED', 'WITHDRAWN') and coalesce(at_work.ended_on, ${lastDay}) > last_word.recorded_on, false)
      or (coalesce(regime.regime <> 'TRANSFERRED', false) and not mandated.yes and (
        at_work.role in ('CARRYING', 'CO_CARRYING')
        or case when at_work.small and at_work.until_day is not null then effort.over_most_for_small else effort.over_most end
          is true)) as replaces,
      exists (select from engineering_capacity lent join place lender on lender.insee = lent.insee
        where not lent.superseded and lent.visibility <> 'PRIVATE' and lent.insee <> at_work.insee
          and lent.since <= at_work.active_on and lent.lendable_half_days >= at_work.half_days
          and (need.skill is null or exists (select from unnest(lent.skills) held (skill)
            where plain(btrim(held.skill)) = plain(btrim(need.skill))))) as nearer,
      not exists (select from commune_act act where act.insee = at_work.insee
        and act.day > ${lastDay} - ${silentDays} and act.day <= ${lastDay}) as silent,
      exists (select from word where word.need_id = at_work.need_id and word.role = at_work.role and word.state = 'GRANTED'
        and word.recorded_on <= at_work.active_on
        and coalesce(word.enforceable_from, word.decided_on) <= at_work.active_on) as consented_before,
      before.half_days as half_days_before
    from at_work
    left join need on need.id = at_work.need_id
    left join effort on effort.need_id = at_work.need_id
    left join lateral (select word.state, word.recorded_on from word
      where word.need_id = at_work.need_id and word.role = at_work.role order by word.version desc limit 1) last_word on true
    left join lateral (select ${regimeTold('at_work.insee', 'need.competence', lastDay)} as regime) regime on true
    cross join lateral (select exists (select from word where word.need_id = at_work.need_id
      and word.role in ('CARRYING', 'CO_CARRYING') and word.state = 'GRANTED' and word.body = 'DELIBERATION'
      and word.enforceable_from <= ${lastDay} and coalesce(word.until_day >= ${lastDay}, false)
      and last_word.state is distinct from 'WITHDRAWN') as yes) mandated
    left join lateral (select earlier.half_days from told earlier join step using (support_id)
      join seen on seen.id = earlier.project_id
      where seen.insee = at_work.insee and earlier.kind = at_work.kind and earlier.support_id <> at_work.support_id
        and step.active_on < at_work.active_on
      order by step.active_on desc, earlier.support_id limit 1) before on true
  )`;

/** SQL: the cases of an indicator of which each support at work is one. @param hits, weight SQL over `work` */
export function caseOfWork(indicator: string, hits: string, weight = '1'): string {
  return `select '${indicator}', 'Support', work.support_id::text, work.project_id::text, work.agglomeration,
    work.theme, work.band, null, work.open, ${hits}, ${weight}, null from work`;
}
