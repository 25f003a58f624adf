import type { Evidence } from '../subsidiarity/CommuneStanding.js';
import type { Counterfactual as Computed, Condition, Finding } from '../subsidiarity/Finding.js';
import { checkWords, conditionWords } from '../subsidiarity/words.js';
import type { Locale } from './Subgraph.js';
import {
  ActingScale,
  CheckAnswer,
  type ConditionInWords,
  type Counterfactual,
  CounterfactualKind,
  type EvidenceRow,
  SubsidiarityCheck,
  SubsidiarityCondition,
  type SubsidiarityFinding,
  SubsidiarityVerdict,
} from './SubsidiarityFinding.js';
import { SupportRole } from './SupportRole.js';

/** What the rule found, as the graph shows it in a language. */
export function shownFinding(
  { check, answer, verdict, conditions, evidence }: Finding,
  locale: Locale,
): SubsidiarityFinding {
  const { question, source } = checkWords[check];
  return {
    check: SubsidiarityCheck[check],
    question: question[locale],
    answer: CheckAnswer[answer],
    verdict: verdict === null ? null : SubsidiarityVerdict[verdict],
    conditions: shownConditions(conditions, locale),
    source: source[locale],
    evidence: evidence.map(shownEvidence),
  };
}

export function shownConditions(conditions: readonly Condition[], locale: Locale): ConditionInWords[] {
  return conditions.map((condition) => ({
    condition: SubsidiarityCondition[condition],
    text: conditionWords[condition][locale],
  }));
}

export function shownEvidence({ scale, entity, id, asOf }: Evidence): EvidenceRow {
  return { scale: ActingScale[scale], entity, id, asOf: new Date(asOf) };
}

export function shownCounterfactual(computed: Computed): Counterfactual {
  const kind = CounterfactualKind[computed.kind];
  switch (computed.kind) {
    case 'OWN_EFFORT':
      return { kind, share: computed.share, halfDays: computed.halfDays };
    case 'LAWFUL_AMOUNT':
      return { kind, cents: computed.cents };
    case 'OTHER_ROLES':
      return { kind, roles: computed.roles.map((role) => SupportRole[role]) };
    case 'LOWER_SCALE':
      return { kind, scale: ActingScale[computed.scale] };
    default: {
      const { scale, role, commune, body, council } = computed;
      return { kind, scale: ActingScale[scale], role: SupportRole[role], commune, body, council };
    }
  }
}
