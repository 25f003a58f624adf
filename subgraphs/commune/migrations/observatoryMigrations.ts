import { Observatory1766560000000 } from './1766560000000-observatory.js';
import { SavedQuestions1766570000000 } from './1766570000000-saved-questions.js';
import { ObservatoryCases1766580000000 } from './1766580000000-observatory-cases.js';
import { ObservatoryByTheRule1766590000000 } from './1766590000000-observatory-by-the-rule.js';
import { QuestionDemonstrations1766600000000 } from './1766600000000-question-demonstrations.js';
import { RiskSharing1766610000000 } from './1766610000000-risk-sharing.js';

/** What a quarter's figures are set down in, the questions that communes keep to them, and the risks that they share. */
export const observatoryMigrations = [
  Observatory1766560000000,
  SavedQuestions1766570000000,
  ObservatoryCases1766580000000,
  ObservatoryByTheRule1766590000000,
  QuestionDemonstrations1766600000000,
  RiskSharing1766610000000,
];
