import type { Scale } from '../../identity/Actor.js';

/** What each scale calls its questions on mandates and delegations and its changes of them. */
export const mandateNames = {
  commune: {
    query: 'communeMandates',
    grant: 'grantCommuneMandate',
    end: 'endCommuneMandate',
    delegations: 'communeDelegations',
    delegate: 'delegateCommuneMandate',
    endDelegation: 'endCommuneDelegation',
  },
  call: {
    query: 'agglomerationMandates',
    grant: 'grantAgglomerationMandate',
    end: 'endAgglomerationMandate',
    delegations: 'agglomerationDelegations',
    delegate: 'delegateAgglomerationMandate',
    endDelegation: 'endAgglomerationDelegation',
  },
  pma: {
    query: 'poleMandates',
    grant: 'grantPoleMandate',
    end: 'endPoleMandate',
    delegations: 'poleDelegations',
    delegate: 'delegatePoleMandate',
    endDelegation: 'endPoleDelegation',
  },
} as const satisfies Record<
  Scale,
  Record<'query' | 'grant' | 'end' | 'delegations' | 'delegate' | 'endDelegation', string>
>;
