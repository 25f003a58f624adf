import type { CommuneStanding } from './CommuneStanding.js';
import type { Verdict } from './Verdict.js';
import type { Poured } from './waterfall.js';

/**
 * Verdicts for one commune that no check of a part finds: of its regime, of scales that could not be asked, of what
 * supports promised before, and of what nobody gives it.
 * @param promised half-days that supports promise or give already
 */
export function alsoHolds({ insee, regime }: CommuneStanding, poured: Poured, promised: number): Verdict[] {
  const held: Verdict[] = [];
  const isUnseen = concerns(poured.unseen, insee);
  const isHelped = promised > 0 || poured.portions.some(({ commune }) => commune.insee === insee);
  if (regime === 'UNKNOWN' || isUnseen) held.push('INDETERMINATE');
  if (regime === 'TRANSFERRED') held.push('LEGAL_ROLE');
  if (promised > 0) held.push('SUPPORT');
  if (!isHelped && !isUnseen) held.push(withoutHelp(poured, insee));
  return held;
}

function withoutHelp({ refused, uncovered }: Poured, insee: string): Verdict {
  if (concerns(refused, insee)) return 'UNMET_BY_CHOICE';
  return concerns(uncovered, insee) ? 'UNMET' : 'COMMUNE_ALONE';
}

const concerns = (rows: readonly { readonly commune: string }[], insee: string): boolean =>
  rows.some(({ commune }) => commune === insee);

/** Of the communes' verdicts those that hold for the need: it is unmet only where nobody is helped and all were heard. */
export function holdsForAll(ofCommunes: readonly Verdict[], { portions, unseen }: Poured, promised: number): Verdict[] {
  const isMet = portions.length > 0 || promised > 0 || unseen.length > 0;
  const notOfAll: readonly Verdict[] = isMet ? ['COMMUNE_ALONE', 'UNMET', 'UNMET_BY_CHOICE'] : ['COMMUNE_ALONE'];
  return ofCommunes.filter((verdict) => !notOfAll.includes(verdict));
}
