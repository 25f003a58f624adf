import { broken, type Obstacle } from '#shared/graphql/problems.js';

/** What makes a post more than a line written by mistake, as `rests_on_post` names it. */
export type Resting = 'ALLOCATION' | 'AGREEMENT' | 'HOLDER' | 'SIGN_IN' | 'CALENDAR' | 'TIMESHEET';

const words: Readonly<Record<Resting, { readonly fr: string; readonly en: string }>> = {
  ALLOCATION: { fr: 'une affectation', en: 'an allocation' },
  AGREEMENT: { fr: 'une convention', en: 'an agreement' },
  HOLDER: { fr: 'la personne qui l’occupe', en: 'the person who holds it' },
  SIGN_IN: { fr: 'le compte qui s’y connecte', en: 'the account that signs in as it' },
  CALENDAR: { fr: 'un calendrier remis', en: 'a calendar that was given' },
  TIMESHEET: { fr: 'un relevé', en: 'a sheet of half-days' },
};

/** What rests on a post, as a list in words. */
export const restingWords = (rests: readonly Resting[], locale: 'fr' | 'en'): string =>
  rests.map((one) => words[one][locale]).join(', ');

/** What stops a post from being taken back as if it had never been: whatever rests on it. */
export function removalObstacles(rests: readonly Resting[]): Obstacle[] {
  if (rests.length === 0) return [];
  return [
    broken(
      'NOTHING_RESTS_ON_THE_POST',
      ['input', 'technicianId'],
      {
        fr: `Autre chose tient à ce poste (${restingWords(rests, 'fr')})\u00a0: il ne se retire plus, dites plutôt son dernier jour.`,
        en: `Other things rest on this post (${restingWords(rests, 'en')}): it is taken back no more, say its last day instead.`,
      },
      { fr: 'Le dernier jour du poste.', en: 'The post’s last day.' },
    ),
  ];
}
