import type { ActionStatus } from '../../kit/StateTag.js';
import { useAddress } from '../../kit/useAddress.js';
import type { ActionPhase } from './actionFile.js';

export const phases: readonly ActionPhase[] = ['IDEA', 'STUDY', 'OPERATION'];
/** What needs a look comes first, what has ended last. */
export const statuses: readonly ActionStatus[] = ['BLOCKED', 'LATE', 'ONGOING', 'PAUSED', 'DONE', 'ABANDONED'];
export const sorts = ['UPDATED_AT', 'DUE_ON', 'TITLE', 'REFERENCE'] as const;

/** Filter, order and way of seeing, which the address holds. */
export function useActionsView() {
  const address = useAddress();
  const status = address.get('status');
  const theme = address.get('theme');
  const phase = address.get('phase');
  const text = address.get('q');
  const by = address.oneOf('sort', sorts);
  const filter = {
    ...(theme === '' ? {} : { themes: [theme] }),
    ...(status === '' ? {} : { statuses: [status] }),
    ...(text === '' ? {} : { search: text }),
  };
  return {
    view: address.oneOf('view', ['list', 'board']),
    status,
    theme,
    phase,
    text,
    sort: { by, direction: by === 'UPDATED_AT' ? 'DESCENDING' : 'ASCENDING' },
    filter,
    after: address.get('after') || null,
    set: address.set,
    narrowed: text !== '' || status !== '' || theme !== '' || phase !== '',
  };
}

export type ActionsView = ReturnType<typeof useActionsView>;

/** What the list is narrowed by: the board has the phases as its columns. */
export const listFilter = ({ filter, phase }: ActionsView) => (phase === '' ? filter : { ...filter, phases: [phase] });
