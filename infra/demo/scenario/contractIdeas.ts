import type { DemonstrationContract } from '#commune/demo/ContractRows.js';

/** What a commune and its inhabitants may promise each other: wording of the demonstration. */
export interface ContractIdea {
  readonly title: string;
  readonly origin: DemonstrationContract['origin'];
  readonly party: DemonstrationContract['party'];
  readonly commune: readonly string[];
  readonly inhabitants: readonly string[];
}

const group = (kind: string, label: string) => ({ kind: 'GROUP', rna: null, group: kind, label }) as const;
/** Numbers of the demonstration: no association of the register has a prefecture code of 000. */
const association = (number: number, label: string) =>
  ({ kind: 'ASSOCIATION', rna: `W0000${String(number).padStart(5, '0')}`, group: null, label }) as const;

export const contractIdeas: readonly [ContractIdea, ...ContractIdea[]] = [
  {
    title: 'Fleurir la rue sans la bétonner',
    origin: 'INHABITANTS',
    party: group('STREET', 'Riverains de la rue du terril'),
    commune: ['Casser le bitume des pieds de mur.', 'Fournir la terre et les plants la première année.'],
    inhabitants: ['Arroser et désherber toute l’année.'],
  },
  {
    title: 'Un jardin partagé à la cité 5',
    origin: 'INHABITANTS',
    party: group('GARDENERS', 'Jardiniers de la cité 5'),
    commune: ['Prêter le terrain et poser une cuve d’eau de pluie.'],
    inhabitants: ['Ouvrir le jardin à l’école un matin par semaine.', 'Tenir le compost du quartier.'],
  },
  {
    title: 'Le pédibus de l’école',
    origin: 'CLAIM',
    party: group('PARENTS', 'Parents de l’école du centre'),
    commune: ['Sécuriser les deux traversées.', 'Marquer les arrêts au sol.'],
    inhabitants: ['Tenir un tour de rôle chaque matin.'],
  },
  {
    title: 'La salle des fêtes chauffée quand elle sert',
    origin: 'COMMUNE',
    party: association(1, 'Comité des fêtes du village'),
    commune: ['Poser une régulation par créneau.'],
    inhabitants: ['Réserver à l’avance et baisser en partant.'],
  },
  {
    title: 'Un parcours sur le terril',
    origin: 'ASSOCIATION',
    party: association(2, 'Les sentiers de la fosse'),
    commune: ['Baliser le sentier et poser deux bancs.'],
    inhabitants: ['Guider une sortie par mois.', 'Ramasser les déchets deux fois par an.'],
  },
  {
    title: 'Le local des jeunes, tenu par les jeunes',
    origin: 'CLAIM',
    party: group('YOUNG_PEOPLE', 'Groupe du local de la gare'),
    commune: ['Refaire l’isolation et donner les clés.'],
    inhabitants: ['Faire le ménage et rendre compte chaque trimestre.'],
  },
  {
    title: 'Moins de déchets au marché',
    origin: 'COMMUNE',
    party: group('TRADERS', 'Commerçants du marché du jeudi'),
    commune: ['Installer des bacs de tri et collecter les biodéchets.'],
    inhabitants: ['Ne plus donner de sacs à usage unique.'],
  },
  {
    title: 'Des haies autour du village',
    origin: 'ASSOCIATION',
    party: group('FARMERS', 'Exploitants de la plaine'),
    commune: ['Acheter les plants et prêter la tarière.'],
    inhabitants: ['Planter cinq cents mètres et les tailler sans épareuse.'],
  },
];
