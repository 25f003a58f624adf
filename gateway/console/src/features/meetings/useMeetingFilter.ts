import { useAddress } from '../../kit/useAddress.js';

/** Which meetings, in which order, from where on: as the address says. */
export function useMeetingFilter() {
  const address = useAddress();
  const text = address.get('q');
  const since = address.get('since');
  const oldest = address.get('sort') === 'OLDEST';
  const filter = {
    ...(text === '' ? {} : { search: text }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(since) ? { since } : {}),
  };
  return {
    variables: {
      filter,
      sort: { by: 'HELD_ON', direction: oldest ? 'ASCENDING' : 'DESCENDING' },
      after: address.get('after') || null,
    },
    narrowed: Object.keys(filter).length > 0,
  };
}
