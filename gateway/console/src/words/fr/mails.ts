/** What one is told by mail. These sentences come with their page. */
export const mails = {
  title: 'Vos courriels',
  only: 'Cette page est celle des institutions',
  onlyLede:
    'On y choisit ce que l’on veut savoir par courriel. Connectez-vous pour une commune, une agglomération ou le pôle.',
  lede: 'Ce qui attend votre réponse peut vous être dit par courriel, à vous seul. Vos collègues choisissent pour eux-mêmes.',
  notCarried:
    'Ce serveur n’envoie pas de courriels : votre choix est gardé, mais rien ne partira tant qu’il n’est pas réglé pour cela.',
  address: {
    title: 'Votre adresse',
    label: 'Adresse électronique',
    another: 'Changer d’adresse',
    hint: 'Un lien y sera envoyé : rien d’autre avant que vous ne l’ayez suivi.',
    none: 'Aucune adresse n’est gardée : rien ne vous est envoyé.',
    toConfirm: (address: string) =>
      `Un lien a été envoyé à ${address} : suivez-le dans les sept jours. D’ici là, rien d’autre n’y sera envoyé.`,
    confirmed: (address: string, day: string) => `${address}, confirmée le ${day}.`,
    save: 'Enregistrer cette adresse',
    keep: 'Garder cette adresse',
    again: 'Renvoyer le lien',
    erase: 'Effacer mon adresse',
    erased: 'Votre adresse est effacée. Plus rien ne vous sera envoyé.',
  },
  kinds: {
    title: 'Ce que vous voulez savoir',
    weekly:
      'Ce qui vient « chaque semaine » tient dans un seul courriel, le lundi à 7 h, et seulement s’il y a quelque chose à dire.',
    DECISION: 'Une décision est arrivée sur un projet',
    CO_CARRYING: 'Une commune invite la vôtre à porter un projet',
    CONSENT: 'Un consentement est attendu de votre commune',
    QUESTION: 'Une question attend votre réponse sur un projet',
    SUPPORT_ENDED: 'Un appui à un projet a pris fin',
    HEARD_NEED: 'Une réponse aux habitants est due sous sept jours',
    THRESHOLD: 'Une question suivie a franchi son seuil',
    LATE_ACTION: 'Des actions sont en retard',
    UNBALANCED_CONTRACT: 'Des contrats sont déséquilibrés',
    DEADLINE: 'Des échéances arrivent dans les trente jours',
    CHANGE: 'Vos collègues ont fait des changements',
    save: 'Enregistrer ces choix',
    saved: 'Vos choix sont enregistrés.',
  },
  rhythms: { AT_ONCE: 'aussitôt', WEEKLY: 'chaque semaine', NEVER: 'jamais' },
  language: 'Langue des courriels',
  languages: { FR: 'français', EN: 'anglais' },
  stopping: 'Chaque courriel porte un lien qui arrête tout, sans se connecter.',
};

export type MailWords = typeof mails;
