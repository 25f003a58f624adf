/** What a commune may write down for others: wording of the demonstration. */
export interface FrameworkIdea {
  readonly theme: string;
  readonly title: string;
  /** One for each version, oldest first. */
  readonly versions: readonly (readonly [summary: string, content: string])[];
  readonly draft: readonly [summary: string, content: string] | null;
}

export const frameworkIdeas: readonly [FrameworkIdea, ...FrameworkIdea[]] = [
  {
    theme: 'INVOLVEMENT',
    title: 'Le fifty/fifty, mode d’emploi',
    versions: [
      [
        'Ce que la commune et les habitants se promettent, moitié-moitié.',
        '1. Partir d’une demande. 2. Dire ce que chacun apporte. 3. Écrire le contrat moral. 4. Juger ensemble.',
      ],
      [
        'Le jugement se fait à deux voix, après deux années d’usage.',
        '1. Partir d’une demande. 2. Dire ce que chacun apporte. 3. Écrire le contrat moral, jamais au nom d’une personne. 4. Juger chaque engagement à deux voix, une fois par an.',
      ],
    ],
    draft: null,
  },
  {
    theme: 'CULTURE',
    title: 'Mettre en récit sa transition',
    versions: [
      [
        'Relier le passé minier, le présent et ce que l’on veut devenir.',
        '1. Collecter la mémoire. 2. Raconter ce qui se fait. 3. Dessiner l’avenir avec les habitants. 4. Demander l’accord de chacun avant de publier.',
      ],
    ],
    draft: [
      'Ajoute le retrait d’un récit.',
      '1. Collecter la mémoire. 2. Raconter ce qui se fait. 3. Dessiner l’avenir. 4. Demander l’accord. 5. Retirer un récit le jour où on le demande.',
    ],
  },
  {
    theme: 'ENERGY',
    title: 'Des toits solaires en boucle locale',
    versions: [],
    draft: ['Première ébauche.', '1. Recenser les toits publics. 2. Vérifier les structures.'],
  },
];

/** One for each other commune that writes. */
export const frameworksOfOthers: readonly [FrameworkIdea, ...FrameworkIdea[]] = [
  {
    theme: 'MOBILITY',
    title: 'Un pédibus en six semaines',
    versions: [
      [
        'Du premier trajet d’essai au tour de rôle.',
        '1. Tracer deux lignes. 2. Les essayer une semaine. 3. Tenir le tour de rôle avec les parents.',
      ],
    ],
    draft: null,
  },
  {
    theme: 'FOOD',
    title: 'La cantine à circuit court d’un village',
    versions: [
      [
        'Une cuisine, deux producteurs, quatre jours par semaine.',
        '1. Peser ce qui est jeté. 2. Commencer par les légumes. 3. Former la cuisine. 4. Revoir le prix du repas.',
      ],
      [
        'Ajoute le menu végétarien et la pesée mensuelle.',
        '1. Peser chaque mois ce qui est jeté. 2. Commencer par les légumes. 3. Former la cuisine. 4. Un menu végétarien par semaine.',
      ],
    ],
    draft: null,
  },
  {
    theme: 'WASTE',
    title: 'Le défi zéro déchet d’une rue',
    versions: [
      [
        'Dix foyers, trois mois, une pesée par semaine.',
        '1. Réunir dix foyers. 2. Peser. 3. Échanger les gestes. 4. Fêter le résultat.',
      ],
    ],
    draft: null,
  },
  {
    theme: 'HOUSING',
    title: 'Rénover une rue de cités minières',
    versions: [
      [
        'Par lots de logements identiques.',
        '1. Relever un logement témoin. 2. Grouper les devis. 3. Accompagner chaque foyer. 4. Mesurer un hiver après.',
      ],
    ],
    draft: null,
  },
];
