import type { Mandate, Role, Scale } from './session.js';

const keepers: Readonly<Record<Scale, readonly Role[]>> = {
  commune: ['COMMUNE_AGENT'],
  call: ['PROJECT_OFFICER', 'ANALYST'],
  pma: ['DIRECTOR', 'ANALYST'],
};

/** Whether one keeps questions to the observatory under a mandate, and may be told by mail. */
export function keepsQuestions(mandate: Mandate | null): mandate is Mandate {
  return mandate !== null && keepers[mandate.scale].includes(mandate.role);
}
