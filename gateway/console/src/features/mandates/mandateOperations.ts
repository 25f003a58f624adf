import type { Scale } from '../../session/session.js';
import agglomerationMandates from './AgglomerationMandates.graphql?raw';
import communeMandates from './CommuneMandates.graphql?raw';
import delegateAgglomerationMandate from './DelegateAgglomerationMandate.graphql?raw';
import delegateCommuneMandate from './DelegateCommuneMandate.graphql?raw';
import delegatePoleMandate from './DelegatePoleMandate.graphql?raw';
import endAgglomerationDelegation from './EndAgglomerationDelegation.graphql?raw';
import endAgglomerationMandate from './EndAgglomerationMandate.graphql?raw';
import endCommuneDelegation from './EndCommuneDelegation.graphql?raw';
import endCommuneMandate from './EndCommuneMandate.graphql?raw';
import endPoleDelegation from './EndPoleDelegation.graphql?raw';
import endPoleMandate from './EndPoleMandate.graphql?raw';
import grantAgglomerationMandate from './GrantAgglomerationMandate.graphql?raw';
import grantCommuneMandate from './GrantCommuneMandate.graphql?raw';
import grantPoleMandate from './GrantPoleMandate.graphql?raw';
import poleMandates from './PoleMandates.graphql?raw';

/** What is asked and changed of mandates at each scale: the same, under names of its own. */
export const mandateOperations: Readonly<
  Record<Scale, Readonly<Record<'ask' | 'grant' | 'end' | 'delegate' | 'endDelegation', string>>>
> = {
  commune: {
    ask: communeMandates,
    grant: grantCommuneMandate,
    end: endCommuneMandate,
    delegate: delegateCommuneMandate,
    endDelegation: endCommuneDelegation,
  },
  call: {
    ask: agglomerationMandates,
    grant: grantAgglomerationMandate,
    end: endAgglomerationMandate,
    delegate: delegateAgglomerationMandate,
    endDelegation: endAgglomerationDelegation,
  },
  pma: {
    ask: poleMandates,
    grant: grantPoleMandate,
    end: endPoleMandate,
    delegate: delegatePoleMandate,
    endDelegation: endPoleDelegation,
  },
};
