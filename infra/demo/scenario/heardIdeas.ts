export interface HeardIdea {
  readonly theme: string;
  readonly text: string;
  /** What inhabitants are told where the commune answers only. */
  readonly answer: string;
}

/** What inhabitants say at a stand. */
export const heardIdeas: readonly [HeardIdea, ...HeardIdea[]] = [
  {
    theme: 'LIVING_ENVIRONMENT',
    text: 'Des bancs à l’ombre entre la place et l’arrêt de bus.',
    answer: 'Trois bancs seront posés au printemps ; l’emplacement est choisi avec les riverains.',
  },
  {
    theme: 'ENERGY',
    text: 'Savoir si le toit de la maison convient à des panneaux solaires, sans démarchage.',
    answer: 'Le cadastre solaire est ouvert à l’accueil de la mairie, avec un technicien le mardi.',
  },
  {
    theme: 'MOBILITY',
    text: 'Un chemin sûr pour aller à l’école à pied depuis les corons.',
    answer: 'La rue des écoles passe en zone de rencontre à la rentrée.',
  },
  {
    theme: 'FOOD',
    text: 'Des parcelles de jardin près des logements sans terrain.',
    answer: 'Deux parcelles se libèrent ; une liste est ouverte à l’accueil.',
  },
  {
    theme: 'HOUSING',
    text: 'Un logement moins humide, et quelqu’un qui explique les aides.',
    answer: 'La permanence de l’habitat vient désormais dans le quartier, un mercredi sur deux.',
  },
  {
    theme: 'WATER',
    text: 'Que la rue ne soit plus inondée aux gros orages.',
    answer: 'Les avaloirs ont été curés ; l’étude d’infiltration est demandée à l’agglomération.',
  },
  {
    theme: 'WASTE',
    text: 'Un endroit pour réparer plutôt que jeter.',
    answer: 'L’atelier de réparation ouvre un samedi par mois à la maison des associations.',
  },
  {
    theme: 'BIODIVERSITY',
    text: 'Garder la friche en herbes hautes, avec un panneau qui l’explique.',
    answer: 'La fauche est tardive depuis cette année ; le panneau est posé.',
  },
  {
    theme: 'CULTURE',
    text: 'Un bal au pied du terril, comme autrefois.',
    answer: 'Le comité des fêtes l’inscrit à son programme de l’été.',
  },
  {
    theme: 'INVOLVEMENT',
    text: 'Être prévenu avant les travaux, pas pendant.',
    answer: 'Une réunion de rue précède désormais chaque chantier.',
  },
];
