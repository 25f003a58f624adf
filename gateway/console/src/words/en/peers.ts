import type { PeerWords } from '../fr/peers.js';

/** Which communes stand before the same need. */
export const peers: PeerWords = {
  title: 'Who else has this need, or learnt something of it?',
  none: 'No other commune, as far as you may see, has this need or a lesson on this theme.',
  noDistance: 'distance unknown',
  distance: (km) => `${km} km away`,
  sizeBands: {
    UNDER_2000: 'under 2,000 inhabitants',
    FROM_2000: '2,000 to 3,500 inhabitants',
    FROM_3500: '3,500 to 10,000 inhabitants',
    FROM_10000: '10,000 to 20,000 inhabitants',
    FROM_20000: '20,000 inhabitants and more',
  },
  sameNeed: 'The same need:',
  learnt: (text) => `Learnt: ${text}`,
  withoutAgglomeration: 'The communes’ agglomerations are missing here; the communes are all there.',
};
