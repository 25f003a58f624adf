import type { Step } from '../subsidiarity/Step.js';
import { stepInWords } from '../subsidiarity/stepWords.js';
import type { Locale } from './Subgraph.js';
import { ActingScale, CheckAnswer } from './SubsidiarityFinding.js';
import { AskedOutcome, StepName, type SubsidiarityStep } from './SubsidiarityStep.js';
import { SupportRole } from './SupportRole.js';
import { shownConditions, shownEvidence } from './shownFindings.js';

/** One step of the rule, as the graph shows it in a language. */
export function shownStep(step: Step, locale: Locale): SubsidiarityStep {
  const { question, source, sentence } = stepInWords(step);
  return {
    name: StepName[step.name],
    question: question[locale],
    answer: CheckAnswer[step.answer],
    sentence: sentence[locale],
    source: source[locale],
    ...factsOf(step),
    conditions: 'conditions' in step ? shownConditions(step.conditions, locale) : [],
    evidence: step.evidence.map(shownEvidence),
  };
}

function factsOf(step: Step): Partial<SubsidiarityStep> {
  switch (step.name) {
    case 'ASKED':
    case 'GAP':
      return {};
    case 'REGIME':
      return { commune: step.commune };
    case 'COORDINATION':
      return step.coordination === null ? {} : { scale: ActingScale[step.coordination] };
    case 'WATERFALL': {
      const { commune, scale, provider, outcome, had, taken } = step;
      return { commune, scale: ActingScale[scale], provider, outcome: AskedOutcome[outcome], had, taken };
    }
    default: {
      const { commune, scale, provider } = step;
      const role = step.name === 'ROLE' ? { role: SupportRole[step.role] } : {};
      return { commune, scale: ActingScale[scale], provider, ...role };
    }
  }
}
