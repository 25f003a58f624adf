import type { DemonstrationProject } from '#commune/demo/CommuneRows.js';
import { addDays } from './days.js';

type Need = DemonstrationProject['needs'][number];

/** What is asked otherwise than chance draws it; `openFor` days more are given to find who helps. */
type Terms = Partial<Omit<Need, 'id' | 'from' | 'until'>> & { readonly openFor?: number };

const year = 400;

/**
 * Needs on which the rule of active subsidiarity comes to something else than on the others, by project and place: who asks
 * for what nobody nearby can teach, who brings as much as is given, who reaches inhabitants without a relay. With the words
 * of `settledWords` each verdict stands on some row of the demonstration.
 */
const terms: Readonly<Record<string, Terms>> = {
  // Nobody teaches it.
  '5 0': { kind: 'TRAINING', description: 'Former les agents aux haies et aux mares.', openFor: year },
  // Two projects look for the same: whose managers could teach the other finds nobody itself, and the other refused.
  '33 1': { kind: 'TRAINING', skill: 'PROCUREMENT', description: 'Former aux achats de réemploi.', openFor: year },
  '14 1': { kind: 'TRAINING', description: 'Former deux agents aux achats de denrées.', openFor: year },
  // The communes and their inhabitants bring more than half of it.
  '7 1': { quantityHalfDays: 30, ownHalfDays: 14, inhabitantsHalfDays: 6, openFor: year },
  // A little from the neighbours.
  '12 1': { quantityHalfDays: 12, ownHalfDays: 6, openFor: year },
  '24 1': { openFor: year },
  // More than half of it from above.
  '19 1': { openFor: year },
  // Straight to inhabitants, and nobody is named through whom.
  '32 0': { onInhabitants: true, openFor: year },
  // Two scales are at work on it already: a year of three schools' roofs.
  '24 0': { quantityHalfDays: 240, ownHalfDays: 60, openFor: year },
};

/** A need as its own terms have it. */
export function withTerms(need: Need, project: number, place: number): Need {
  const { openFor = 0, ...others } = terms[`${project} ${place}`] ?? {};
  return { ...need, ...others, until: addDays(need.until, openFor) };
}
