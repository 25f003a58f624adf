import { count } from './count.js';

/** The groups in which elected members and technicians work together. */
export const groups = {
  page: 'Groupes de travail',
  lede: 'Quelles délégations et quels services travaillent ensemble, sur quoi, à combien. Des fonctions, jamais des noms.',
  on: 'Au travail le',
  none: 'Aucun groupe ne travaille ce jour-là.',
  title: 'Titre du groupe',
  since: 'Depuis le',
  delegations: 'Délégations',
  delegationsHint: 'Comme « Habitat », jamais un nom.',
  services: 'Services',
  elected: 'Élus, combien',
  technicians: 'Techniciens, combien',
  people: (elected: number, technicians: number) =>
    `${count(elected, 'élu', 'élus')}, ${count(technicians, 'technicien', 'techniciens')}`,
  delegationsAre: (list: string) => `Délégations : ${list}`,
  servicesAre: (list: string) => `Services : ${list}`,
  ended: (date: string) => `jusqu’au ${date}`,
  endedOn: 'Terminé le',
  endedHint: 'Vide tant qu’il travaille.',
  edit: (title: string) => `Changer qui travaille à : ${title}`,
  new: 'Ouvrir un groupe',
  create: 'Enregistrer le groupe',
  saved: 'Groupe enregistré.',
  wrongCount: 'Un nombre, 0 compris.',
  file: 'groupes-de-travail',
};
