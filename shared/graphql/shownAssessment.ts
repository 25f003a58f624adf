import type { Assessment } from '../subsidiarity/Advice.js';
import type { SupportSituation } from '../subsidiarity/SupportSituation.js';
import { verdictWords } from '../subsidiarity/words.js';
import type { Locale } from './Subgraph.js';
import type { SubsidiarityAssessment } from './SubsidiarityAssessment.js';
import { ActingScale, SubsidiarityVerdict } from './SubsidiarityFinding.js';
import { shownConditions, shownCounterfactual, shownFinding } from './shownFindings.js';
import { shownStep } from './shownStep.js';

/** What the rule says of a help, as the graph shows it in a language. @param missing scales that could not be heard */
export function shownAssessment(
  { verdict, held, communes, rules, day, conditions, counterfactuals, steps }: Assessment,
  { effort }: Pick<SupportSituation, 'effort'>,
  missing: readonly (keyof typeof ActingScale)[],
  locale: Locale,
): SubsidiarityAssessment {
  return {
    verdict: SubsidiarityVerdict[verdict],
    sentence: verdictWords[verdict][locale],
    held: held.map((one) => SubsidiarityVerdict[one]),
    communes: communes.map((one) => ({
      insee: one.insee,
      verdict: SubsidiarityVerdict[one.verdict],
      findings: one.findings.map((finding) => shownFinding(finding, locale)),
    })),
    rules,
    day,
    aboveHalfDays: effort.above,
    belowHalfDays: effort.unheardBelow === undefined ? effort.below : null,
    conditions: shownConditions(conditions, locale),
    counterfactuals: counterfactuals.map(shownCounterfactual),
    steps: steps.map((step) => shownStep(step, locale)),
    missing: missing.map((scale) => ActingScale[scale]),
  };
}
