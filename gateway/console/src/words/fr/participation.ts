import { count } from './count.js';

/** Who came to a stand, a forum or an event: marks that become pseudonyms. */
export const participation = {
  meetings: { standId: 'Stand', forumSessionId: 'Forum', eventId: 'Évènement' },
  record: 'Noter qui est venu',
  labels: 'Une personne par ligne',
  labelsHint:
    'Un repère que vous seuls comprenez, le même à chaque fois (un numéro de carte, par exemple). Il devient aussitôt un pseudonyme ; il n’est gardé nulle part.',
  recordStays: 'Ce qui est noté s’ajoute. Un repère déjà noté pour cette rencontre ne compte qu’une fois.',
  saveRecord: 'Noter ces personnes',
  recorded: (n: number | null) =>
    n === null
      ? 'C’est noté.'
      : `C’est noté : ${count(n, 'personne différente', 'personnes différentes')} en douze mois.`,
};
