import type { Scale } from '../../session/session.js';
import agglomerationSavedQuestions from './AgglomerationSavedQuestions.graphql?raw';
import poleSavedQuestions from './PoleSavedQuestions.graphql?raw';
import removeAgglomerationSavedQuestion from './RemoveAgglomerationSavedQuestion.graphql?raw';
import removePoleSavedQuestion from './RemovePoleSavedQuestion.graphql?raw';
import removeSavedQuestion from './RemoveSavedQuestion.graphql?raw';
import saveAgglomerationQuestion from './SaveAgglomerationQuestion.graphql?raw';
import savedQuestions from './SavedQuestions.graphql?raw';
import savePoleQuestion from './SavePoleQuestion.graphql?raw';
import saveQuestion from './SaveQuestion.graphql?raw';
import type { QuestionWords } from './words.js';

interface OfScale {
  readonly ask: string;
  readonly save: string;
  readonly remove: string;
  /** The figures to which the scale's rows contribute, and that are worth a threshold. */
  readonly indicators: readonly (keyof QuestionWords['indicators'])[];
}

/** What is asked and changed of kept questions at each scale: the same, under names of its own, on figures of its own. */
export const questionOperations: Readonly<Record<Scale, OfScale>> = {
  commune: {
    ask: savedQuestions,
    save: saveQuestion,
    remove: removeSavedQuestion,
    indicators: [
      'SUBSTITUTION',
      'OVER_HALF',
      'COMMUNAL_INITIATIVE',
      'PRIOR_CONSENT',
      'REFUSALS',
      'SILENT_CARRYING',
      'UNMET_NEEDS',
      'CONSENT_DELAY',
      'FIRST_SUPPORT_DELAY',
    ],
  },
  call: {
    ask: agglomerationSavedQuestions,
    save: saveAgglomerationQuestion,
    remove: removeAgglomerationSavedQuestion,
    indicators: ['EXITS_ON_TIME', 'SMALL_COVERAGE', 'FRAMEWORKS_EVALUATED'],
  },
  pma: {
    ask: poleSavedQuestions,
    save: savePoleQuestion,
    remove: removePoleSavedQuestion,
    indicators: ['UNMET_NEEDS', 'EXITS_ON_TIME', 'SMALL_COVERAGE', 'RECIPROCITY'],
  },
};
