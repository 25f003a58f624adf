import { halfDays } from './count.js';

/** Who works with the pole. */
export const partners = {
  title: 'Partenaires',
  lede: 'Qui travaille avec le pôle, depuis quand, et ce qu’ils offrent aujourd’hui.',
  none: 'Aucun partenaire.',
  partner: 'Partenaire',
  partnerHint: 'Un organisme, jamais une personne.',
  offered: (n: number) =>
    n === 0 ? 'N’a déclaré aucune demi-journée pour aujourd’hui.' : `Offre ${halfDays(n)} aujourd’hui.`,
  offer: 'Ce qui est offert',
  newOffer: (name: string) => `Noter une offre de ${name}`,
  newPartner: 'Ajouter un partenaire',
  halfDays: 'Demi-journées offertes',
  wrongHalfDays: 'Un nombre entier de demi-journées.',
  from: 'Premier jour',
  until: 'Dernier jour',
  since: 'Depuis le',
  text: 'En quelques phrases',
  source: 'Source',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  file: 'partenaires',
};
