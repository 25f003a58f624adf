/** Who may help a commune, lowest first: the nearest scale that can is asked before the next. */
export const scalesAbove = ['PEERS', 'AGGLOMERATION', 'POLE', 'PARTNER'] as const;
export type ScaleAbove = (typeof scalesAbove)[number];

/** Where a project's communes are coordinated; never who leads in a commune. */
export type CoordinationScale = 'COMMUNE' | 'AGGLOMERATION' | 'POLE';

/** The smallest scale that holds all carrying communes. @param agglomerations each commune's SIREN; null where unknown */
export function coordinationScale(agglomerations: readonly (string | null)[]): CoordinationScale | null {
  if (agglomerations.length <= 1) return 'COMMUNE';
  const known = new Set(agglomerations.filter((siren) => siren !== null));
  if (known.size > 1) return 'POLE';
  return agglomerations.includes(null) ? null : 'AGGLOMERATION';
}
