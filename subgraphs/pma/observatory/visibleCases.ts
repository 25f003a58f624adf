import { currentAudience, currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';

const idOf = (entity: string): string => `case when found.entity = '${entity}' then found.seen_by::uuid end`;
/** SQL: a pole's work is seen by its own director and by analysts. */
const seesWork = `((${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR')
    or (${currentAudience} = 'institution' and ${currentRole} = 'ANALYST'))`;

/** SQL: the title of the row by which a case `found` may be known, where the reader sees it. */
export const visibleCases = `
  select allocation.reference from allocation
  where allocation.id = ${idOf('Allocation')} and coalesce(found.indicator <> 'RECIPROCITY' or ${seesWork}, false)
  union all select staffing_request.reference from staffing_request where staffing_request.id = ${idOf('StaffingRequest')}
  union all select official_commune.name from official_commune
  where found.entity = 'Commune' and official_commune.insee = found.seen_by and coalesce(${seesWork}
    or (${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT' and ${currentTenant} = found.seen_by), false)`;
