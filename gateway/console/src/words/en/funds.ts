import type { funds as french } from '../fr/funds.js';

/** The list of the money an agglomeration gives. */
export const funds: typeof french = {
  title: 'Fonds de concours',
  lede: 'To which commune, for which project, which council still has to vote, what is paid.',
  caption: 'Fonds de concours, the newest first',
  none: 'No fonds is proposed. One is proposed from a project’s file.',
  noneHere: 'No fonds fits these choices.',
  withoutCommunes: 'The projects’ titles and the communes’ names are missing.',
  project: 'Project',
  reference: 'Reference',
  votes: 'Both councils',
  both: 'Both deliberations are enforceable and concordant.',
  nothing: 'Nothing more to vote.',
  earlier: 'Granted earlier: declared.',
  oursMissing: 'Your council still has to vote.',
  oursNotYet: 'Your deliberation does not bind yet.',
  theirsMissing: 'The municipal council still has to vote.',
  theirsNotYet: 'The commune’s deliberation does not bind yet.',
  amount: 'Amount',
  paid: 'Paid',
  file: 'fonds-de-concours',
};
