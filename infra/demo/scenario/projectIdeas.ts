/** What communes may propose to their agglomeration: wording of the demonstration. */
export interface ProjectIdea {
  readonly theme: string;
  readonly title: string;
  readonly summary: string;
  /** Skills asked of the other scales, by code. */
  readonly skills: readonly [string, ...string[]];
  /** The legal competence it falls under, as the commune names it; null where the law names none. */
  readonly competence: string | null;
  /** Of one skill’s need, where it falls under another. */
  readonly competences?: Readonly<Record<string, string>>;
}

export const projectIdeas: readonly [ProjectIdea, ...ProjectIdea[]] = [
  {
    theme: 'ENERGY',
    title: 'Plan solaire des toitures communales',
    summary: 'Équiper écoles et ateliers, en autoconsommation collective avec les riverains.',
    skills: ['ENERGY', 'PROCUREMENT'],
    competence: 'Écoles',
  },
  {
    theme: 'HOUSING',
    title: 'Rénovation groupée de la cité minière',
    summary: 'Accompagner les propriétaires rue par rue, chantiers de formation pour les artisans.',
    skills: ['HOUSING', 'FACILITATION'],
    competence: 'Équilibre social de l’habitat',
  },
  {
    theme: 'FOOD',
    title: 'Cantines bio en commun',
    summary: 'Une cuisine et des achats partagés entre communes voisines.',
    skills: ['FOOD', 'PROCUREMENT'],
    competence: 'Écoles',
  },
  {
    theme: 'MOBILITY',
    title: 'Voie verte sur l’ancien cavalier des mines',
    summary: 'Relier les écoles, la gare et les terrils à vélo.',
    skills: ['MOBILITY', 'LANDSCAPE'],
    competence: 'Organisation de la mobilité',
  },
  {
    theme: 'WASTE',
    title: 'Ressourcerie intercommunale de proximité',
    summary: 'Donner une seconde vie aux objets, créer des emplois d’insertion.',
    skills: ['CIRCULAR', 'FACILITATION'],
    competence: 'Collecte et traitement des déchets',
  },
  {
    theme: 'BIODIVERSITY',
    title: 'Chaîne des terrils\u00a0: haies et mares',
    summary: 'Replanter avec les habitants les continuités entre terrils.',
    skills: ['LANDSCAPE'],
    competence: 'Espaces verts',
  },
  {
    theme: 'WATER',
    title: 'Désimperméabiliser les cours d’école',
    summary: 'Des cours plantées, dessinées avec les enfants.',
    skills: ['LANDSCAPE', 'FACILITATION'],
    competence: 'Écoles',
    competences: { FACILITATION: 'Gestion des eaux pluviales urbaines' },
  },
  {
    theme: 'LIVING_ENVIRONMENT',
    title: 'Place du coron, place partagée',
    summary: 'Réaménagement conçu en marchant avec les riverains.',
    skills: ['PLANNING', 'FACILITATION'],
    competence: 'Espaces verts',
  },
  {
    theme: 'INVOLVEMENT',
    title: 'Référentiel de la responsabilisation habitante',
    summary: 'Partager la méthode des contrats moraux entre communes.',
    skills: ['FACILITATION'],
    competence: 'Action sociale d’intérêt communautaire',
  },
  {
    theme: 'ECONOMY',
    title: 'Halle des artisans de l’éco-rénovation',
    summary: 'Un lieu d’échange de savoir-faire et de matériaux.',
    skills: ['CIRCULAR', 'FUNDING'],
    competence: 'Développement économique',
  },
  {
    theme: 'CULTURE',
    title: 'Récit collectif du bassin minier',
    summary: 'Recueillir et montrer la mémoire et l’avenir des cités.',
    skills: ['FACILITATION'],
    competence: null,
  },
  {
    theme: 'ENERGY',
    title: 'Réseau de chaleur du centre',
    summary: 'Bois local et chaleur fatale pour les équipements publics.',
    skills: ['ENERGY', 'FUNDING'],
    competence: null,
  },
];
