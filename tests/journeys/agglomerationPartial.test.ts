import { describePartialAnswers } from './partialAnswers.js';

describePartialAnswers([
  ['commune/who-could-act', 'commune'],
  ['agglomeration/in-the-place-of', 'call'],
  ['commune/offers-for-need', 'commune'],
  ['commune/co-funding', 'commune'],
  ['agglomeration/initiative-engagement', 'call'],
  ['agglomeration/small-communes', 'call'],
  ['agglomeration/frameworks-adopted', 'commune'],
  ['dashboards/collective-story', null],
  ['agglomeration/pilot-spread', 'call'],
]);
