/** Fifteen posts pooled at the pole: functions, never people. */
export interface Post {
  readonly function: string;
  readonly skills: readonly (readonly [code: string, level: 'PRACTISES' | 'LEADS' | 'TEACHES'])[];
  /** Skills that are gained, deepened or lost, days from the demonstration's own. */
  readonly learns?: readonly (readonly [
    code: string,
    level: 'PRACTISES' | 'LEADS' | 'TEACHES' | null,
    inDays: number,
  ])[];
  /** Percent of a full-time week, 100 unless told. */
  readonly workingTime?: number;
  /** Percent of its working time that is pooled. */
  readonly pooledShare: number;
  /** Which member employs it: the agglomerations in their order, then the Department. */
  readonly employer: number;
}

export const posts: readonly Post[] = [
  { function: 'conseiller en énergie partagé', skills: [['ENERGY', 'TEACHES']], pooledShare: 80, employer: 0 },
  {
    function: 'ingénieur bâtiment durable',
    skills: [
      ['ENERGY', 'LEADS'],
      ['HOUSING', 'LEADS'],
    ],
    pooledShare: 50,
    employer: 1,
  },
  { function: 'chargé de rénovation de l’habitat', skills: [['HOUSING', 'LEADS']], pooledShare: 60, employer: 0 },
  {
    function: 'animateur de l’implication habitante',
    skills: [['FACILITATION', 'TEACHES']],
    pooledShare: 100,
    employer: 0,
  },
  { function: 'facilitateur de projets', skills: [['FACILITATION', 'LEADS']], pooledShare: 50, employer: 2 },
  { function: 'juriste de la commande publique', skills: [['PROCUREMENT', 'LEADS']], pooledShare: 40, employer: 1 },
  { function: 'paysagiste', skills: [['LANDSCAPE', 'LEADS']], pooledShare: 60, employer: 3 },
  { function: 'écologue', skills: [['LANDSCAPE', 'PRACTISES']], pooledShare: 50, employer: 3 },
  {
    function: 'chargé des mobilités douces',
    skills: [['MOBILITY', 'LEADS']],
    workingTime: 80,
    pooledShare: 60,
    employer: 1,
  },
  {
    function: 'chargé de l’alimentation locale',
    skills: [
      ['FOOD', 'LEADS'],
      ['FACILITATION', 'PRACTISES'],
    ],
    pooledShare: 70,
    employer: 2,
  },
  { function: 'chargé de l’économie circulaire', skills: [['CIRCULAR', 'LEADS']], pooledShare: 60, employer: 0 },
  {
    function: 'ingénieur financier',
    skills: [
      ['FUNDING', 'LEADS'],
      ['PROCUREMENT', 'PRACTISES'],
    ],
    pooledShare: 40,
    employer: 3,
  },
  { function: 'urbaniste', skills: [['PLANNING', 'LEADS']], pooledShare: 50, employer: 1 },
  {
    function: 'technicien énergie',
    skills: [['ENERGY', 'PRACTISES']],
    // A training that ends in the spring.
    learns: [['ENERGY', 'LEADS', 120]],
    pooledShare: 50,
    employer: 2,
  },
  {
    function: 'animateur alimentation et déchets',
    skills: [
      ['FOOD', 'PRACTISES'],
      ['CIRCULAR', 'PRACTISES'],
    ],
    pooledShare: 50,
    employer: 1,
  },
];
