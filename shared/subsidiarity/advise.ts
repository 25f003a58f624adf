import type { Advice, AdvisedPart, Missing } from './Advice.js';
import { alsoHolds, holdsForAll } from './alsoHolds.js';
import { findingsOf } from './checks/checks.js';
import { concluded } from './concluded.js';
import { granted } from './granted.js';
import type { NeedSituation, RunningSupport } from './NeedSituation.js';
import { proposedDeed } from './proposedDeed.js';
import { defaultRole } from './roles.js';
import { type Rules, rulesOn } from './rules.js';
import { openingSteps, partSteps, type Step, waterfallSteps } from './Step.js';
import { coordinationScale } from './scalesAbove.js';
import type { Verdict } from './Verdict.js';
import { type LotsLeft, lotsOf, type Poured, pour } from './waterfall.js';

/**
 * Who should act for a need, in what role, under which conditions: lowest scale first. It advises and decides nothing.
 * @param left half-days free by lot, from which what is advised is taken; the need's own offers unless told
 */
export function advise(need: NeedSituation, rules: Rules = rulesOn(need.day), left: LotsLeft = lotsOf([need])): Advice {
  const gap = gapOf(need);
  const running = need.running.reduce((sum, { halfDays }) => sum + halfDays, 0);
  const coordination = coordinationScale(need.communes.map(({ agglomeration }) => agglomeration));
  const about = { need: need.id, day: need.day, rules: rules.version, gap, running, coordination };
  const evidence = need.communes.flatMap((commune) => commune.evidence ?? []);
  const opening = openingSteps(need, gap, running, coordination);
  const settled = (verdict: Verdict, steps: readonly Step[], missing: readonly Missing[] = []): Advice => ({
    ...about,
    verdict,
    held: [verdict],
    communes: need.communes.map(({ insee }) => ({ insee, verdict })),
    parts: [],
    uncovered: 0,
    conditions: [],
    counterfactuals: [],
    missing,
    refused: [],
    evidence,
    steps,
  });
  if (need.asked === 'FALSE' || need.communes.length === 0) return settled('NOT_ASKED', opening.slice(0, 1));
  if (gap === 0) return settled('COMMUNE_ALONE', opening.slice(0, 2));
  if (need.asked === 'UNKNOWN') {
    return settled('INDETERMINATE', opening, [{ what: 'ASKED', commune: null, scale: null, provider: null }]);
  }

  const rest = Math.max(0, gap - running);
  const poured = need.kind === 'CO_FUNDING' ? granted(need, rest) : pour(need, rest, left);
  const parts = poured.portions.map((portion): AdvisedPart => {
    const { commune, scale, provider, role, halfDays } = portion;
    const findings = findingsOf(proposedDeed(need, portion, poured), rules);
    return { commune: commune.insee, scale, provider, role, amount: halfDays, findings };
  });
  const also = need.communes.map((commune) => alsoHolds(commune, poured, running));
  const usual = defaultRole(need.kind, need.presence);
  return {
    ...about,
    ...concludedOf(parts, holdsForAll(also.flat(), poured, running), need.running),
    communes: need.communes.map(({ insee }, place) => {
      const own = parts.filter(({ commune }) => commune === insee);
      return { insee, verdict: concludedOf(own, also[place] ?? [], need.running).verdict };
    }),
    parts,
    uncovered: poured.uncovered.reduce((sum, { halfDays }) => sum + halfDays, 0),
    missing: missingOf(need, poured, parts),
    refused: poured.refused,
    evidence: [...evidence, ...poured.portions.flatMap(({ offer }) => offer.evidence)],
    steps: [
      ...opening,
      ...waterfallSteps(poured.asked, need.kind),
      ...parts.flatMap((part) => partSteps(part, part.role, usual, part.findings)),
    ],
  };
}

/** What is lacking once communes and, for facilitation, inhabitants have brought theirs. */
export function gapOf({ kind, quantity, own, inhabitants }: NeedSituation): number {
  return Math.max(0, quantity - own - (kind === 'FACILITATION' ? inhabitants : 0));
}

/** Peers are no scale above: with them nobody pools but communes. */
function concludedOf(parts: readonly AdvisedPart[], also: readonly Verdict[], running: readonly RunningSupport[]) {
  const scales = new Set([...parts, ...running].map(({ scale }) => scale).filter((scale) => scale !== 'PEERS'));
  return concluded(
    parts.flatMap(({ findings }) => findings),
    also,
    scales.size,
  );
}

function missingOf(need: NeedSituation, { unseen }: Poured, parts: readonly AdvisedPart[]): Missing[] {
  return [
    ...need.communes
      .filter(({ regime }) => regime === 'UNKNOWN')
      .map(({ insee }) => ({ what: 'REGIME' as const, commune: insee, scale: null, provider: null })),
    ...unseen.map(({ commune, scale, provider }) => ({ what: 'SCALE' as const, commune, scale, provider })),
    // What they have promised would change how much comes from above.
    ...(parts.some(({ findings }) => findings.some(({ check, answer }) => check === 'T4' && answer === 'UNKNOWN'))
      ? (need.unheard ?? []).map((scale) => ({ what: 'SCALE' as const, commune: null, scale, provider: null }))
      : []),
    ...parts
      .filter(({ findings }) => findings.some(({ verdict }) => verdict === 'INDETERMINATE'))
      .map(({ commune, scale, provider }) => ({ what: 'CHECK' as const, commune, scale, provider })),
  ];
}
