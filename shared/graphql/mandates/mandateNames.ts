import type { Scale } from '../../identity/Actor.js';

/** What each scale calls its question on mandates and its changes of them. */
export const mandateNames = {
  commune: { query: 'communeMandates', grant: 'grantCommuneMandate', end: 'endCommuneMandate' },
  call: { query: 'agglomerationMandates', grant: 'grantAgglomerationMandate', end: 'endAgglomerationMandate' },
  pma: { query: 'poleMandates', grant: 'grantPoleMandate', end: 'endPoleMandate' },
} as const satisfies Record<Scale, { query: string; grant: string; end: string }>;
