/** Writing the way of an action. */
export const trajectory = {
  none: 'Pas encore écrit.',
  write: 'Écrire d’où l’on part et où l’on va',
  change: 'Modifier le chemin',
  fields: { start: 'Situation de départ', wished: 'Situation souhaitée', milestones: 'Étapes' },
  emptied: 'Une étape vidée de son titre est enlevée.',
  add: 'Ajouter une étape',
  remove: (n: number) => `Enlever l’étape ${n}`,
  step: (n: number) => `Étape ${n}`,
  due: (n: number) => `Échéance de l’étape ${n}`,
  reached: (n: number) => `Étape ${n} atteinte le`,
  save: 'Enregistrer le chemin',
};
