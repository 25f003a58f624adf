import { currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';
import { todayInSql } from '#shared/graphql/today.js';
import type { QuestionScale } from '#shared/savedQuestions/QuestionScale.js';

/** Questions that an agglomeration's team keeps, and its analysts each their own. */
export const agglomerationQuestions: QuestionScale = {
  scale: 'call',
  roles: ['PROJECT_OFFICER', 'ANALYST'],
  tenant: 'siren',
  own: `saved_question.siren = ${currentTenant} and saved_question.role = ${currentRole} and ${currentScale} = 'call'`,
  ownerOf: ({ tenant, role }) => [
    ['siren', tenant],
    ['role', role],
  ],
  territoryOf: (siren) =>
    `(select m.pole from pole_membership m where m.siren = ${siren} and m.since <= ${todayInSql} order by m.since desc limit 1)`,
  names: {
    query: 'agglomerationSavedQuestions',
    save: 'saveAgglomerationQuestion',
    remove: 'removeAgglomerationSavedQuestion',
  },
};
