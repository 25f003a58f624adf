import { bandOf } from '#shared/graphql/PopulationBand.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { communesInAgglomerations } from '../communes/inAgglomerations.js';
import { dayIn } from './dayIn.js';
import { competenceKey, competenceNames, regimeTold } from './regimeSql.js';
import { caseOfWork, workCases } from './workCases.js';

const { smallUnder } = rulesOn('2017-01-01');

/**
 * SQL: every case that the communes' rows hold for a quarter, one row each: (indicator, entity, id, seen_by, agglomeration,
 * theme, band, skill, open, hits, weight, value); whoever may read the row `seen_by` may know of the case. What a commune
 * keeps to itself is in none. Supports are known as the agglomerations told them; what the pole allocates is not known here.
 */
export const communeCases = `
  with place as materialized (
    select held.insee, held.siren as agglomeration, ${bandOf('held.inhabitants')} as band,
      held.inhabitants < ${smallUnder} as small
    from (${communesInAgglomerations('asked_until')}) held
    where exists (select from pole_of_territory where pole_of_territory.siren = asked_territory)
  ),
  seen as materialized (
    select project.id, project.insee, project.theme,
      project.visibility = 'PUBLIC' as open, project.proposed_on, place.agglomeration, place.band, place.small
    from project join place using (insee)
    where project.visibility <> 'PRIVATE' and project.proposed_on <= asked_until
      and project.state in ('SHARED', 'PROPOSED', 'WITHDRAWN')
  ),
  told as materialized (
    select distinct on (support_id) support_id, project_id, need_id, role, kind, state, half_days,
      from_day, until_day, ended_on
    from support_receipt where ${dayIn('decided_at')} <= asked_until order by support_id, seq desc
  ),
  step as materialized (
    select support_id, min(${dayIn('decided_at')}) filter (where state = 'OFFERED') as offered_on,
      min(${dayIn('decided_at')}) filter (where state = 'ACTIVE') as active_on
    from support_receipt where ${dayIn('decided_at')} <= asked_until group by support_id
  ),
  word as materialized (
    select consent.need_id, consent.role, consent.state, consent.version,
      ${dayIn('consent.recorded_at')} as recorded_on, seen.id as project_id
    from consent join seen on seen.id = consent.project_id
    where consent.scale = 'AGGLOMERATION' and consent.insee = seen.insee and ${dayIn('consent.recorded_at')} <= asked_until
  ),
  ${competenceNames},
  ${workCases}
  select 'COMMUNAL_CARRYING' as indicator, 'Project' as entity, seen.id::text, seen.id::text as seen_by, seen.agglomeration,
    seen.theme, seen.band, null as skill, seen.open, (carried.project_id is null)::int as hits, 1 as weight, null::int as value
  from seen left join (select distinct project_id from told
    where role in ('CARRYING', 'CO_CARRYING') and state not in ('OFFERED', 'REFUSED')) carried on carried.project_id = seen.id
  where seen.proposed_on >= asked_from and exists (
    select from need cross join lateral (select ${competenceKey('need.competence')} as key offset 0) exercised
    where need.project_id = seen.id and ${regimeTold('seen.insee', 'exercised.key', 'seen.proposed_on')} <> 'TRANSFERRED')
  union all ${caseOfWork('SUBSTITUTION', 'work.replaces::int')}
  union all ${caseOfWork('PROXIMITY_REGRET', 'case when work.nearer then work.half_days else 0 end', 'work.half_days')}
  union all ${caseOfWork('SILENT_CARRYING', 'work.silent::int')}
  union all ${caseOfWork('PRIOR_CONSENT', 'work.consented_before::int')} where work.active_on >= asked_from
  union all ${caseOfWork('UPSKILLING', '(work.half_days < work.half_days_before)::int')}
    where work.active_on >= asked_from and work.half_days_before is not null
  union all
  select 'FIRST_SUPPORT_DELAY', 'Project', seen.id::text, seen.id::text, seen.agglomeration, seen.theme, seen.band, null, seen.open,
    0, 0, first.active_on - seen.proposed_on
  from seen join (select told.project_id, min(step.active_on) as active_on from told join step using (support_id)
    group by told.project_id) first on first.project_id = seen.id
  where first.active_on >= asked_from and first.active_on >= seen.proposed_on
  union all
  select shared_out.indicator, 'Need', effort.need_id::text, effort.project_id::text, effort.agglomeration, effort.theme, effort.band, null,
    effort.open, shared_out.hits, 1, shared_out.value
  from effort cross join lateral (values
    ('OVER_HALF', effort.over_half::int, null::int), ('OVER_MOST', effort.over_most::int, null),
    ('ABOVE_SHARE', 0, effort.basis_points)) shared_out (indicator, hits, value)
  union all
  select 'COMMUNAL_INITIATIVE', 'Action', action.id::text, action.id::text, place.agglomeration, action.theme,
    place.band, null, action.visibility = 'PUBLIC', (action.origin <> 'INITIATIVE')::int, 1, null
  from action join place using (insee)
  where action.visibility <> 'PRIVATE' and ${dayIn('action.created_at')} between asked_from and asked_until
  union all
  select spoken.indicator, 'Need', word.need_id::text, seen.id::text, seen.agglomeration, seen.theme, seen.band, null, seen.open,
    (word.state = spoken.state)::int, 1, null
  from word join seen on seen.id = word.project_id
    cross join (values ('REFUSALS', 'REFUSED'), ('WITHDRAWALS', 'WITHDRAWN')) spoken (indicator, state)
  where word.recorded_on >= asked_from
  union all
  select 'CONSENT_DELAY', 'Need', word.need_id::text, seen.id::text, seen.agglomeration, seen.theme, seen.band, null, seen.open, 0, 0,
    word.recorded_on - offer.offered_on
  from word join seen on seen.id = word.project_id
    join (select told.need_id, told.role, min(step.offered_on) as offered_on from told join step using (support_id)
      group by told.need_id, told.role) offer on offer.need_id = word.need_id and offer.role = word.role
  where word.version = 1 and word.recorded_on >= asked_from and offer.offered_on <= word.recorded_on
  union all
  select 'FILED_ON_BEHALF', 'Project', seen.id::text, seen.id::text, seen.agglomeration, seen.theme, seen.band, null, seen.open,
    (filed.delegation is not null)::int, 1, null
  from seen cross join lateral (
    select audit.delegation from journal join journal_audit audit using (xid, seq)
    where journal.tenant = seen.insee and journal.entity = 'Project' and journal.id = seen.id::text
      and journal.verb = 'PROPOSE' and not journal.imported and ${dayIn('journal.occurred_at')} between asked_from and asked_until
    order by journal.xid desc, journal.seq desc limit 1) filed
  where seen.proposed_on >= asked_from
  union all
  select 'UNMET_NEEDS', 'Need', need.id::text, seen.id::text, seen.agglomeration, seen.theme, seen.band, need.skill, seen.open,
    (promised.need_id is null)::int, 1, null
  from need join seen on seen.id = need.project_id
    left join (select distinct need_id from told where state in ('CONSENTED', 'ACTIVE', 'CLOSED')) promised
      on promised.need_id = need.id
  where need.window_from between asked_from and asked_until and need.kind <> 'CO_FUNDING'
    and need.quantity_half_days > coalesce(need.own_half_days, 0)
      + case when need.kind = 'FACILITATION' then coalesce(need.inhabitants_half_days, 0) else 0 end
  union all
  select 'FRAMEWORKS_EVALUATED', 'FrameworkAdoption', adopted.id::text, adopted.id::text, place.agglomeration, framework.theme,
    place.band, null, adopted.visibility = 'PUBLIC' and framework.visibility = 'PUBLIC',
    (adopted.evaluated_on is not null)::int, 1, null
  from framework_adoption adopted join framework on framework.id = adopted.framework_id join place on place.insee = adopted.insee
  where adopted.visibility <> 'PRIVATE' and framework.visibility <> 'PRIVATE'
    and adopted.adopted_on between asked_from and asked_until
  union all
  select decided.indicator, 'Need', last.need_id::text, seen.id::text, seen.agglomeration, seen.theme, seen.band, null, seen.open,
    (last.decision = decided.decision)::int, 1, null
  from (
    select distinct on (insee, need_id) insee, need_id, project_id, decision from advice_decision
    where ${dayIn('decided_at')} between asked_from and asked_until order by insee, need_id, version desc) last
    join seen on seen.id = last.project_id
    cross join (values ('ADVICE_FOLLOWED', 'FOLLOWED'), ('ADVICE_SET_ASIDE', 'SET_ASIDE')) decided (indicator, decision)`;
