import type { Condition, Counterfactual, Finding } from './Finding.js';
import { inOrder, type Verdict } from './Verdict.js';

/** What findings come to. */
export interface Concluded {
  readonly verdict: Verdict;
  readonly held: readonly Verdict[];
  readonly conditions: readonly Condition[];
  readonly counterfactuals: readonly Counterfactual[];
}

/** @param also verdicts that hold whatever was found; @param scales how many scales above the commune and its peers help */
export function concluded(findings: readonly Finding[], also: readonly Verdict[], scales: number): Concluded {
  const conditions = [...new Set(findings.flatMap((finding) => finding.conditions))];
  const held: (Verdict | null)[] = [...also, ...findings.map(({ verdict }) => verdict)];
  if (conditions.length > 0) held.push('SUPPORT_WITH_CONDITIONS');
  if (scales > 1) held.push('POOLING');
  if (findings.length > 0) held.push('SUPPORT');
  const ordered = inOrder(held);
  const [verdict = 'UNMET'] = ordered;
  return { verdict, held: ordered, conditions, counterfactuals: distinct(findings) };
}

function distinct(findings: readonly Finding[]): Counterfactual[] {
  const all = findings.flatMap(({ counterfactuals }) => counterfactuals);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
