import type { Locale } from '#shared/graphql/Subgraph.js';
import { ActingScale, SubsidiarityVerdict } from '#shared/graphql/SubsidiarityFinding.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { shownConditions, shownCounterfactual, shownEvidence, shownFinding } from '#shared/graphql/shownFindings.js';
import { shownStep } from '#shared/graphql/shownStep.js';
import type { Advice as Computed } from '#shared/subsidiarity/Advice.js';
import { verdictWords } from '#shared/subsidiarity/words.js';
import { type Advice, MissingFact } from './Advice.js';

/** The rule's answer as the graph shows it in a language. */
export function shownAdvice(advice: Computed, locale: Locale): Advice {
  const { verdict, held, communes, rules, day, gap, running, parts, uncovered, coordination } = advice;
  return {
    verdict: SubsidiarityVerdict[verdict],
    sentence: verdictWords[verdict][locale],
    held: held.map((one) => SubsidiarityVerdict[one]),
    communes: communes.map((one) => ({ insee: one.insee, verdict: SubsidiarityVerdict[one.verdict] })),
    rules,
    day,
    gap,
    running,
    parts: parts.map(({ commune, scale, provider, role, amount, findings }) => ({
      commune,
      scale: ActingScale[scale],
      provider,
      role: SupportRole[role],
      amount,
      findings: findings.map((finding) => shownFinding(finding, locale)),
    })),
    uncovered,
    coordination: coordination === null ? null : ActingScale[coordination],
    conditions: shownConditions(advice.conditions, locale),
    counterfactuals: advice.counterfactuals.map(shownCounterfactual),
    missing: advice.missing.map(({ what, commune, scale }) => ({
      what: MissingFact[what],
      commune,
      scale: scale === null ? null : ActingScale[scale],
    })),
    evidence: advice.evidence.map(shownEvidence),
    need: advice.need,
    steps: advice.steps.map((step) => shownStep(step, locale)),
  };
}
