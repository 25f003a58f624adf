/** The three risks of a commune as it shows them to others, on its page and where it decides so. */
export const sharedRisks = {
  title: 'Ses trois risques',
  decided: {
    SHARED: (who: string, day: string) =>
      `La commune les montre aux institutions du territoire depuis le ${day}, par décision de : ${who}.`,
    PUBLIC: (who: string, day: string) => `La commune les montre à tous depuis le ${day}, par décision de : ${who}.`,
  },
  asOf: (day: string) => `Compté au ${day}.`,
  kinds: {
    PERSONALISED_CARRYING: 'Personnalisation du portage',
    SILOS: 'Cloisonnement',
    INVOLVEMENT: 'Essoufflement de l’implication',
  },
  alerts: { RAISED: 'à regarder', QUIET: 'rien à signaler', UNKNOWN: 'pas assez d’éléments pour le dire' },
  behind: 'Les chiffres',
  risk: 'Risque',
  figure: 'Chiffre',
  value: 'Valeur',
  figures: {
    MAYOR_SHARE: 'Part du maire',
    HHI: 'Concentration du portage',
    ELECTED_WHO_PRESENTED_WHOLE: 'Élus qui présentent toute la démarche',
    CROSS_SHARE: 'Opérations qui croisent',
    EI_INDEX: 'Indice d’ouverture (E–I)',
    CROSS_SHARE_TREND: 'Opérations qui croisent, sur douze mois',
    EI_INDEX_TREND: 'Indice d’ouverture, sur douze mois',
    DISTINCT: 'Personnes différentes venues',
    NEWCOMERS_SHARE: 'Part de nouveaux',
    TOP_TENTH_SHARE: 'Part du dixième le plus présent',
    DISTRICTS_NOT_VISITED: 'Micro-quartiers sans stand',
    PEERS_MOBILISED: 'Pairs mobilisés en forum',
    CONTRACTS_KEPT: 'Contrats tenus des deux côtés',
  },
  notTold: 'pas connu, ou trop peu de cas pour le dire',
  notSignificant: 'pas significatif : moins de 5',
  about: (n: string) => `${n} environ`,
  points: (n: string) => `${n} points`,
  csv: 'Télécharger en CSV',
  own: {
    title: 'Partager ces risques',
    lede: 'Vous seuls les voyez, sauf si votre commune décide de les montrer. Les autres lisent alors, sur la page de votre commune, les alertes et les chiffres recomptés chaque nuit : jamais vos seuils, ni les lignes derrière un chiffre. Vous retirez ce partage quand vous voulez, avec effet immédiat.',
    nobody: 'Ces risques ne sont montrés à personne.',
    withdrawn: (who: string, day: string) => `Partage retiré le ${day}, par décision de : ${who}.`,
    now: {
      SHARED: (who: string, day: string) => `Montrés aux institutions depuis le ${day}, par décision de : ${who}.`,
      PUBLIC: (who: string, day: string) => `Montrés à tous depuis le ${day}, par décision de : ${who}.`,
    },
    see: 'Voir ce que lisent les autres',
    withWhom: 'À qui les montrer',
    choices: {
      SHARED: 'aux institutions : agglomération, pôle et communes',
      PUBLIC: 'à tous, sans connexion',
      PRIVATE: 'à personne : retirer le partage',
    },
    who: 'Qui en décide',
    whoHint: 'Une fonction, jamais un nom : « Maire », « Bureau municipal ».',
    save: 'Enregistrer cette décision',
    saved: 'Décision enregistrée.',
  },
};

export type SharedRiskWords = typeof sharedRisks;
