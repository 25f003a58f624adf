/** What a commune of the mining basin may try: wording of the demonstration. */
export interface ExperimentIdea {
  readonly theme: string;
  readonly title: string;
  readonly hypothesis: string;
  readonly outcome: 'RUNNING' | 'CONFIRMED' | 'REFUTED' | 'INCONCLUSIVE';
  readonly lesson: string | null;
}

export const experimentIdeas: readonly [ExperimentIdea, ...ExperimentIdea[]] = [
  {
    theme: 'MOBILITY',
    title: 'Rue aux écoles fermée aux voitures le matin',
    hypothesis: 'Si la rue ferme vingt minutes, un enfant sur trois vient à pied ou à vélo.',
    outcome: 'INCONCLUSIVE',
    lesson: 'Un mois d’hiver ne suffit pas pour conclure : compter avant, puis au printemps, avec les mêmes classes.',
  },
  {
    theme: 'ENERGY',
    title: 'Chauffage de la salle des fêtes piloté par le planning',
    hypothesis: 'Chauffer deux heures avant chaque réservation économise un cinquième du gaz.',
    outcome: 'CONFIRMED',
    lesson: 'Le gain est là dès que l’agent d’accueil tient le planning : la technique seule ne suffit pas.',
  },
  {
    theme: 'WASTE',
    title: 'Compost collectif sans référent',
    hypothesis: 'Un composteur bien expliqué se tient tout seul.',
    outcome: 'REFUTED',
    lesson: 'Sans deux référents par composteur, il est abandonné en six semaines : les trouver d’abord.',
  },
  {
    theme: 'FOOD',
    title: 'Pesée des restes à la cantine par les enfants',
    hypothesis: 'Peser et afficher les restes les réduit d’un quart en un trimestre.',
    outcome: 'RUNNING',
    lesson: null,
  },
  {
    theme: 'BIODIVERSITY',
    title: 'Fauche tardive au pied du terril',
    hypothesis: 'Les riverains acceptent les herbes hautes quand un panneau dit pourquoi.',
    outcome: 'CONFIRMED',
    lesson: 'Un panneau et une bordure tondue suffisent ; prévenir le voisin immédiat avant.',
  },
  {
    theme: 'HOUSING',
    title: 'Caméra thermique prêtée aux habitants',
    hypothesis: 'Un prêt d’une semaine déclenche un rendez-vous de rénovation sur cinq.',
    outcome: 'INCONCLUSIVE',
    lesson: 'Trop peu de prêts en mars : recommencer en janvier, avec une formation de trente minutes.',
  },
  {
    theme: 'INVOLVEMENT',
    title: 'Budget de rue décidé sur le trottoir',
    hypothesis: 'Une réunion dehors amène des habitants qu’on ne voit jamais en mairie.',
    outcome: 'CONFIRMED',
    lesson: 'La moitié des présents venait pour la première fois : choisir la sortie d’école, pas le samedi matin.',
  },
];
