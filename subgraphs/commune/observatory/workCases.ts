import { rulesOn } from '#shared/subsidiarity/rules.js';
import { dayIn } from './dayIn.js';
import { competenceKey, regimeTold } from './regimeSql.js';

const { most, mostForSmall, even } = rulesOn('2017-01-01');

/** Days without an act of the commune's own after which a support is carried in silence. */
const silentDays = 90;
/** The last day of the quarter that is known. */
const lastDay = 'least(asked_until, asked_day)';

/** SQL: the words that the support's own commune gave on it until the quarter's end, found by an index. */
const ofWork = `consent.insee = at_work.insee and consent.need_id = at_work.need_id and consent.scale = 'AGGLOMERATION'
        and consent.role = at_work.role and ${dayIn('consent.recorded_at')} <= asked_until`;

/**
 * SQL: `effort` (needs served in the quarter, with who gives what) and `work` (supports at work in it, each with what the
 * rule asks of them). An exchange between communes is on the communes' side. `replaces` is what the rule calls a substitution,
 * said only if it is sure: a test holds it against the rule itself over random rows. What is looked up for each support is gathered once and joined: over thousands of
 * them nothing is looked for row by row but by an index.
 */
export const workCases = `
  at_work as materialized (
    select told.*, step.active_on, seen.insee, seen.theme, seen.open, seen.agglomeration, seen.band, seen.small
    from told join step using (support_id) join seen on seen.id = told.project_id
    where step.active_on <= asked_until and coalesce(told.ended_on, told.until_day, 'infinity') >= asked_from
      and told.state in ('ACTIVE', 'CLOSED', 'INTERRUPTED')
  ),
  given as materialized (
    select need_id, coalesce(sum(half_days) filter (where kind <> 'PEER_EXCHANGE'), 0)::int as above,
      coalesce(sum(half_days) filter (where kind = 'PEER_EXCHANGE'), 0)::int as peers
    from told where state in ('CONSENTED', 'ACTIVE', 'CLOSED', 'INTERRUPTED') group by need_id
  ),
  effort as materialized (
    select need.id as need_id, served.project_id, served.theme, served.open, served.agglomeration, served.band, served.small,
      round(10000.0 * given.above / nullif(given.above + given.peers + own.half_days, 0))::int as basis_points,
      given.above * 100 > ${even} * (given.above + given.peers + own.half_days) as over_half,
      given.above * 100 > ${most} * (given.above + given.peers + own.half_days) as over_most,
      given.above * 100 > ${mostForSmall} * (given.above + given.peers + own.half_days) as over_most_for_small
    from (select distinct on (need_id) * from at_work order by need_id, support_id) served
    join need on need.id = served.need_id join given on given.need_id = need.id
    cross join lateral (select coalesce(need.own_half_days, 0)
      + case when need.kind = 'FACILITATION' then coalesce(need.inhabitants_half_days, 0) else 0 end as half_days) own
    where need.kind <> 'CO_FUNDING' and given.above + given.peers + own.half_days > 0
  ),
  lent as materialized (
    select insee, since, lendable_half_days, array(select plain(btrim(skill)) from unnest(skills) skill) as skills
    from engineering_capacity where not superseded and visibility <> 'PRIVATE' and lendable_half_days > 0
      and insee in (select insee from place)
  ),
  -- The first support of each kind that began on a day in a commune, and what the one before it took.
  begun as materialized (
    select insee, kind, active_on, lag(half_days) over (partition by insee, kind order by active_on) as half_days_before
    from (select distinct on (seen.insee, told.kind, step.active_on) seen.insee, told.kind, step.active_on, told.half_days
      from told join step using (support_id) join seen on seen.id = told.project_id where step.active_on is not null
      order by seen.insee, told.kind, step.active_on, told.support_id) first
  ),
  work as materialized (
    select at_work.*,
      coalesce(regime.regime <> 'TRANSFERRED', false) and (
        coalesce(last_word.state <> 'GRANTED' and coalesce(at_work.ended_on, ${lastDay}) > last_word.recorded_on, false)
        or (last_word.mandates is not true and (at_work.role = 'CARRYING' or (at_work.kind <> 'PEER_EXCHANGE'
          and case when at_work.small is not false and at_work.until_day is not null then effort.over_most_for_small
            else effort.over_most end is true)))) as replaces,
      exists (select from lent where lent.insee <> at_work.insee
        and lent.since <= at_work.active_on and lent.lendable_half_days >= at_work.half_days
        and (need.skill is null or needed.skill = any(lent.skills))) as nearer,
      not exists (select from commune_act act where act.insee = at_work.insee
        and act.day > ${lastDay} - ${silentDays} and act.day <= ${lastDay}) as silent,
      coalesce(consented.consented_on <= at_work.active_on, false) as consented_before,
      begun.half_days_before
    from at_work
    left join need on need.id = at_work.need_id
    left join effort on effort.need_id = at_work.need_id
    left join lateral (select consent.state, ${dayIn('consent.recorded_at')} as recorded_on,
        coalesce(consent.state = 'GRANTED' and consent.role in ('CARRYING', 'CO_CARRYING')
          and consent.enforceable_from <= ${lastDay} and consent.until_day >= ${lastDay}, false) as mandates
      from consent where ${ofWork} order by consent.version desc limit 1) last_word on true
    left join lateral (select min(greatest(${dayIn('consent.recorded_at')},
        coalesce(consent.enforceable_from, consent.decided_on))) as consented_on
      from consent where ${ofWork} and consent.state = 'GRANTED') consented on true
    left join begun on begun.insee = at_work.insee and begun.kind = at_work.kind and begun.active_on = at_work.active_on
    cross join lateral (select plain(btrim(need.skill)) as skill offset 0) needed
    left join lateral (select ${competenceKey('need.competence')} as key offset 0) exercised on true
    left join lateral (select ${regimeTold('at_work.insee', 'exercised.key', lastDay)} as regime offset 0) regime on true
  )`;

/** SQL: the cases of an indicator of which each support at work is one. @param hits, weight SQL over `work` */
export function caseOfWork(indicator: string, hits: string, weight = '1'): string {
  return `select '${indicator}', 'Support', work.support_id::text, work.project_id::text, work.agglomeration,
    work.theme, work.band, null, work.open, ${hits}, ${weight}, null from work`;
}
