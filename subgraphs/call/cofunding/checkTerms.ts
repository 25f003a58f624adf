import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';

interface Terms {
  readonly ownShare: string;
  readonly waivedBasisPoints?: number | null;
  readonly waiverReference?: string | null;
}

/** What does not fit in the terms of a fonds de concours: a waiver tells what it leaves, and by which act. */
export function checkTerms(terms: Terms): Obstacle[] {
  const { waiverReference: reference } = terms;
  const ofShare = checkShare(terms);
  if (ofShare.length > 0 || terms.ownShare !== 'WAIVED') return ofShare;
  const path = ['input', 'waiverReference'];
  return reference == null
    ? [invalid(path, actOwed)]
    : [...checkTitle(path, reference), ...checkText(path, reference, longestTitle)];
}

/** The same without the act: what a simulation needs. */
export function checkShare({ ownShare, waivedBasisPoints: left }: Terms): Obstacle[] {
  const path = ['input', 'waivedBasisPoints'];
  if (ownShare !== 'WAIVED') return left == null ? [] : [invalid(path, noWaiver)];
  return left == null || left < 0 || left > 2_000 ? [invalid(path, range)] : [];
}

const range = {
  fr: 'Donnez ce que la dérogation laisse de la part minimale, de 0 à 2\u202f000 points de base (20\u00a0%).',
  en: 'Give what the waiver leaves of the least share, 0 to 2,000 basis points (20 %).',
};
const noWaiver = {
  fr: 'Seule une dérogation baisse la part minimale\u00a0: ne donnez pas ce champ ici.',
  en: 'Only a waiver lowers the least share: leave this field out here.',
};
const actOwed = {
  fr: 'Donnez l’acte qui accorde la dérogation.',
  en: 'Give the act that grants the waiver.',
};
