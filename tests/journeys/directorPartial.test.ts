import { describePartialAnswers } from './partialAnswers.js';

// The checks of consents, which are other than in order while the communes are silent, have a test of their own.
describePartialAnswers([
  ['director/over-allocations', 'pma'],
  ['director/allocations-without-basis', 'pma'],
  ['director/reciprocity', 'pma'],
  ['director/pooling-agenda', 'pma'],
  ['director/team-targets', 'pma'],
  ['director/technician-to-street', 'pma'],
]);
