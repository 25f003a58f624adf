import type { DemonstrationAdviceDecision } from '#commune/demo/AdviceDecisionRows.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { between, id } from './chance.js';
import { addDays, at } from './days.js';
import type { PlannedProject } from './projects.js';

/** Why communes set an advice aside: it is theirs to decide. */
const reasons = [
  'L’association du quartier le fera avec nos agents\u00a0: nous demanderons de l’aide si elle manque de temps.',
  'Le conseil veut d’abord en parler avec les habitants, au forum du mois prochain.',
  'Une commune voisine a proposé davantage de vive voix\u00a0: nous attendons sa réponse écrite.',
] as const;

/**
 * What lead communes decided on what they were advised for the first need of what they proposed and still wait for: most
 * followed it, some set it aside and said why, and one of those thought better of it.
 */
export function adviceDecisionsOf(planned: readonly PlannedProject[], day: string): DemonstrationAdviceDecision[] {
  const waiting = planned.filter(({ fate, row }) => row.state === 'PROPOSED' && fate !== 'LABELLED');
  return waiting.flatMap(({ row }, index): DemonstrationAdviceDecision[] => {
    const [need] = row.needs;
    if (need === undefined) return [];
    const advisedOn = addDays(day, -between(8, 30, 'advice', index));
    const decided = (version: number, after: number) => ({
      id: id('advice decision', need.id, version),
      insee: row.leadCommune,
      projectId: row.id,
      needId: need.id,
      version,
      verdict: need.competence === null ? 'INDETERMINATE' : 'AWAITING_CONSENT',
      rules: rulesOn(advisedOn).version,
      advisedOn: addDays(advisedOn, after),
      decidedAt: at(addDays(advisedOn, after), 11),
    });
    const reason = reasons[Math.floor(index / 3) % reasons.length] ?? null;
    if (index % 3 !== 1) return [{ ...decided(1, 0), decision: 'FOLLOWED', reason: null }];
    const aside: DemonstrationAdviceDecision = { ...decided(1, 0), decision: 'SET_ASIDE', reason };
    return index === 4 ? [aside, { ...decided(2, 5), decision: 'FOLLOWED', reason: null }] : [aside];
  });
}
