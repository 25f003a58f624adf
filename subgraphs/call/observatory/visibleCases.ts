import { currentAudience, currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';

const idOf = (entity: string): string => `case when found.entity = '${entity}' then found.seen_by::uuid end`;

/**
 * SQL: the title of the row by which a case `found` may be known, where the reader sees it: a support as it is seen, whether
 * a commune was helped as its agglomeration's supports are.
 */
export const visibleCases = `
  select support.reference from support where support.id = ${idOf('Support')}
  union all select official_commune.name from official_commune
  where found.entity = 'Commune' and official_commune.insee = found.seen_by and coalesce(
    (${currentAudience} = 'institution' and ${currentRole} in ('ANALYST', 'DIRECTOR'))
    or (${currentRole} = 'PROJECT_OFFICER' and ${currentTenant} = found.agglomeration)
    or (${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT' and ${currentTenant} = found.seen_by), false)
  union all select left(adopted.adaptation, 200) from framework_adoption adopted
  where adopted.id = ${idOf('AgglomerationAdoption')}`;
