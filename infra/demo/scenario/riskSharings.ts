import type { DemonstrationRiskSharing } from '#commune/demo/loadRiskSharings.js';
import { addDays } from './days.js';

/** The second commune shows its three risks to the institutions, the third to everybody. */
export function riskSharingsOf(
  communes: readonly { readonly insee: string }[],
  day: string,
): DemonstrationRiskSharing[] {
  const decided = [
    { visibility: 'SHARED', decidedBy: 'Bureau municipal', daysAgo: 40 },
    { visibility: 'PUBLIC', decidedBy: 'Maire, après avis du conseil municipal', daysAgo: 75 },
  ] as const;
  return decided.flatMap(({ daysAgo, ...sharing }, place) => {
    const insee = communes[place + 1]?.insee;
    return insee === undefined ? [] : [{ ...sharing, insee, since: addDays(day, -daysAgo) }];
  });
}
