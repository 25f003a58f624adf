import { currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';
import type { QuestionScale } from '#shared/savedQuestions/QuestionScale.js';

/**
 * Questions that the pole's director keeps, and those of its dashboard analysts beside them: an analyst has no institution
 * of its own, but the mandate that the pole gave it.
 */
export const poleQuestions: QuestionScale = {
  scale: 'pma',
  roles: ['DIRECTOR', 'ANALYST'],
  tenant: 'siren',
  own: `saved_question.siren = ${currentTenant} and saved_question.role = ${currentRole} and ${currentScale} = 'pma'`,
  ownerOf: ({ tenant, role }) => [
    ['siren', tenant],
    ['role', role],
  ],
  territoryOf: (siren) => siren,
  names: { query: 'poleSavedQuestions', save: 'savePoleQuestion', remove: 'removePoleSavedQuestion' },
};
