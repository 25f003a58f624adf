import type { LabellingState } from '../../kit/StateTag.js';
import { useAddress } from '../../kit/useAddress.js';

/** What is narrowed to, by name; nothing narrows the last. */
export const views = {
  toAnswer: ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW'],
  labelled: ['LABELLED', 'FOLLOWED'],
  answered: ['TO_MATURE', 'NOT_RETAINED', 'EXPIRED', 'SUSPENDED'],
  all: [
    'RECEIVED',
    'ADMISSIBLE',
    'UNDER_REVIEW',
    'LABELLED',
    'TO_MATURE',
    'NOT_RETAINED',
    'FOLLOWED',
    'EXPIRED',
    'SUSPENDED',
  ],
} as const satisfies Record<string, readonly LabellingState[]>;
export type View = keyof typeof views;
export const viewNames = ['toAnswer', 'labelled', 'answered', 'all'] as const satisfies readonly View[];

/** Filter and order of the inbox, which the address holds. */
export function useInboxView() {
  const address = useAddress();
  const view = address.oneOf('view', viewNames);
  const states: readonly LabellingState[] = views[view];
  const state = states.find((one) => one === address.get('state'));
  const [commune, since] = [address.get('commune'), address.get('since')];
  const clock = address.get('clock');
  const by = address.oneOf('sort', ['RECEIVED_AT', 'UPDATED_AT', 'PROMISED_BY', 'REFERENCE']);
  return {
    view,
    /** The states of the view, to choose one among them. */
    states,
    since,
    set: address.set,
    variables: {
      filter: {
        ...(state !== undefined ? { states: [state] } : view === 'all' ? {} : { states }),
        ...(/^\d[\dAB]\d{3}$/.test(commune) ? { communes: [commune] } : {}),
        ...(clock === 'overdue' ? { overdue: true } : clock === 'informed' ? { informedOnly: true } : {}),
        ...(/^\d{4}-\d{2}-\d{2}$/.test(since) ? { receivedSince: `${since}T00:00:00.000Z` } : {}),
      },
      sort: { by, direction: by === 'UPDATED_AT' ? 'DESCENDING' : 'ASCENDING' },
    },
    after: address.get('after') || null,
  };
}
