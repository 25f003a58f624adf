import type { Dataset } from './Dataset.js';
import { communes } from './datasets/communes.js';
import { labelledProjects } from './datasets/labelledProjects.js';
import { observatoryFeeds } from './datasets/observatoryFeeds.js';
import { publicActions } from './datasets/publicActions.js';
import { publicContracts } from './datasets/publicContracts.js';
import { spreadPractices } from './datasets/spreadPractices.js';
import { story } from './datasets/story.js';

/**
 * Everything that is given as open files, in the order of the catalogue. A dataset is one question to the graph and its
 * columns: one more is one more file beside these, and a line here.
 */
export const datasets: readonly Dataset[] = [
  publicActions,
  labelledProjects,
  publicContracts,
  story,
  spreadPractices,
  communes,
  ...observatoryFeeds,
];
