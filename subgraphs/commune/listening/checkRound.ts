import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { checkDay } from '../communes/checkDay.js';
import type { StatedRound } from './compareRounds.js';

/** What does not fit in a round by itself; empty when all does. */
export function checkRound(
  round: StatedRound & { readonly summary: string; readonly heldOn: string | null },
  today: string,
): Obstacle[] {
  return [
    ...checkDay(['input', 'heldOn'], round.heldOn),
    ...(round.heldOn !== null && round.heldOn > today ? [invalid(['input', 'heldOn'], toCome)] : []),
    ...(round.scales.length === 0 ? [invalid(['input', 'scales'], someScale)] : []),
    ...checkText(['input', 'summary'], round.summary),
    ...(round.stated.length === 0 ? [invalid(['input', 'findings'], someFinding)] : []),
    ...checkLength(['input', 'findings'], round.stated.length),
    ...round.stated.flatMap(({ topic, finding }, index) => {
      const place = ['input', 'findings', String(index)];
      const empty = finding.trim() === '' ? [invalid([...place, 'finding'], someText)] : [];
      return [...checkTitle([...place, 'topic'], topic), ...empty, ...checkText([...place, 'finding'], finding)];
    }),
  ];
}

const toCome = {
  fr: 'Ce jour est à venir\u00a0: enregistrez l’écoute quand elle aura eu lieu.',
  en: 'This day is to come: record the round once it was held.',
};
const someScale = { fr: 'Dites quelles échelles ont pris part.', en: 'Say which scales took part.' };
const someFinding = {
  fr: 'Une écoute a au moins un constat\u00a0: écrivez-en un.',
  en: 'A round has one finding at least: write one.',
};
const someText = { fr: 'Écrivez un texte\u00a0: il est vide.', en: 'Write something: this is empty.' };
