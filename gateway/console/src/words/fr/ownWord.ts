/** What a commune says of its own way and means. These sentences come with the commune’s page. */
export const ownWord = {
  title: 'Ce que la commune dit d’elle-même',
  trajectory: 'D’où elle vient, où elle veut aller',
  starting: 'Le modèle de départ',
  startingHint: 'Ce qui a fait la commune jusqu’ici.',
  wished: 'Le modèle souhaité',
  wishedHint: 'Ce qu’elle veut devenir.',
  noTrajectory: 'La commune n’a pas encore dit sa trajectoire.',
  sayTrajectory: 'Dire la trajectoire de la commune',
  changeTrajectory: 'La redire',
  saveTrajectory: 'Enregistrer la trajectoire',
  since: 'À partir du',
  sinceHint: 'Ce qui valait avant reste, avec sa date ; le même jour est corrigé.',
  capacity: 'Ce qu’elle peut investir',
  aYear: (amount: string) => `${amount} par an`,
  noCapacity: 'La commune n’a encore dit aucun montant.',
  sayCapacity: 'Dire ce que la commune peut investir',
  amount: 'Par an, en euros',
  source: 'Le document qui le dit',
  sourceHint: 'Par exemple « Compte administratif 2025 ».',
  saveCapacity: 'Enregistrer le montant',
};

export type OwnWords = typeof ownWord;
