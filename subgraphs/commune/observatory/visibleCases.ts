import { currentAudience, currentRole, currentScale } from '#shared/database/rowSecurity.js';

/** SQL: whether the reader acts for the commune of `project`. */
const isOwn = `(${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'
  and project.insee = any((select own_communes())::text[]))`;
const isOneOf = (roles: string): string => `(${currentAudience} = 'institution' and ${currentRole} in (${roles}))`;

/**
 * SQL: the title of the row by which a case `found` may be known, where the reader sees it: a commune's words and decisions as
 * its project is seen, what rests on supports as supports are, its acts and who filed as those are.
 */
export const visibleCases = `
  select project.reference || ' ' || project.title from project
  where found.entity in ('Project', 'Need', 'Support') and project.id = found.seen_by::uuid and coalesce(case
    when found.indicator in ('REFUSALS', 'WITHDRAWALS', 'ADVICE_FOLLOWED', 'ADVICE_SET_ASIDE') then true
    when found.indicator = 'FILED_ON_BEHALF' then ${isOwn}
    when found.indicator = 'SILENT_CARRYING' then ${isOwn} or ${isOneOf(`'ANALYST'`)}
    else ${isOwn} or ${isOneOf(`'ANALYST', 'DIRECTOR'`)} end, false)
  union all select action.reference || ' ' || action.title from action
  where found.entity = 'Action' and action.id = found.seen_by::uuid
  union all select framework.title from framework_adoption adopted join framework on framework.id = adopted.framework_id
  where found.entity = 'FrameworkAdoption' and adopted.id = found.seen_by::uuid`;
