/** What a commune of the mining basin may undertake: wording of the demonstration, in the functions of a town hall. */
export interface ActionIdea {
  readonly theme: string;
  readonly title: string;
  readonly summary: string;
  readonly elected: string;
  readonly technician: { readonly function: string; readonly service: string };
  readonly delegation: string;
}

const technical = { function: 'responsable des bâtiments', service: 'services techniques' };
const green = { function: 'responsable des espaces verts', service: 'services techniques' };
const townPlanning = { function: 'chargé d’urbanisme', service: 'urbanisme' };
const canteen = { function: 'responsable de la restauration', service: 'éducation' };
const social = { function: 'responsable du CCAS', service: 'action sociale' };
const neighbourhood = { function: 'animateur de quartier', service: 'vie locale' };

type Row = readonly [
  theme: string,
  title: string,
  summary: string,
  elected: string,
  technician: ActionIdea['technician'],
  delegation: string,
];

const rows: readonly [Row, ...Row[]] = [
  [
    'ENERGY',
    'Panneaux solaires sur le toit de l’école',
    'Étude de structure, puis pose en autoconsommation collective avec la salle des fêtes.',
    'adjoint à l’énergie',
    technical,
    'énergie',
  ],
  [
    'ENERGY',
    'Extinction de l’éclairage public la nuit',
    'Essai rue par rue, avec un retour des habitants avant de généraliser.',
    'adjoint à l’énergie',
    technical,
    'énergie',
  ],
  [
    'ENERGY',
    'Suivi des consommations des bâtiments communaux',
    'Relevés mensuels, alertes de dérive et affichage à l’accueil de la mairie.',
    'adjoint aux bâtiments',
    technical,
    'énergie',
  ],
  [
    'ENERGY',
    'Chaufferie bois de la salle polyvalente',
    'Remplacement de la chaudière au fioul, approvisionnement local.',
    'adjoint aux bâtiments',
    technical,
    'énergie',
  ],
  [
    'HOUSING',
    'Permanence de rénovation de l’habitat',
    'Un après-midi par mois en mairie pour orienter les propriétaires de maisons des mines.',
    'adjoint au logement',
    social,
    'logement',
  ],
  [
    'HOUSING',
    'Repérage des logements difficiles à chauffer',
    'Porte-à-porte avec une association, orientation vers les aides.',
    'adjoint au logement',
    social,
    'logement',
  ],
  [
    'HOUSING',
    'Rénovation d’une maison témoin de la cité minière',
    'Chantier ouvert aux artisans en formation et aux voisins.',
    'adjoint au logement',
    townPlanning,
    'logement',
  ],
  [
    'FOOD',
    'Repas bio et locaux à la cantine',
    'Montée par paliers, avec les agriculteurs du secteur.',
    'adjoint à l’éducation',
    canteen,
    'éducation',
  ],
  [
    'FOOD',
    'Jardins partagés au pied du terril',
    'Parcelles confiées à un groupe d’habitants, eau fournie par la commune.',
    'adjoint au cadre de vie',
    green,
    'cadre de vie',
  ],
  [
    'FOOD',
    'Ceinture maraîchère',
    'Mise à disposition de terres communales pour une installation.',
    'adjoint à l’agriculture',
    townPlanning,
    'agriculture',
  ],
  [
    'MOBILITY',
    'Pédibus des écoles',
    'Deux lignes tenues par des parents, signalées au sol.',
    'adjoint aux mobilités',
    neighbourhood,
    'mobilités',
  ],
  [
    'MOBILITY',
    'Liaison cyclable vers la gare',
    'Tracé sur l’ancienne voie ferrée des mines.',
    'adjoint aux mobilités',
    townPlanning,
    'mobilités',
  ],
  [
    'MOBILITY',
    'Véhicule partagé du village',
    'Une voiture électrique réservée aux trajets courts, gérée par une association.',
    'adjoint aux mobilités',
    neighbourhood,
    'mobilités',
  ],
  [
    'WASTE',
    'Ressourcerie avec la commune voisine',
    'Collecte, réparation et vente dans un local communal.',
    'adjoint au cadre de vie',
    technical,
    'déchets',
  ],
  [
    'WASTE',
    'Composteurs de quartier',
    'Un référent par site, formé par la commune.',
    'adjoint au cadre de vie',
    green,
    'déchets',
  ],
  [
    'WATER',
    'Récupération de l’eau de pluie des toitures',
    'Cuves pour l’arrosage et le nettoyage de la voirie.',
    'adjoint aux travaux',
    technical,
    'travaux',
  ],
  [
    'WATER',
    'Noues et désimperméabilisation de la place',
    'L’eau de pluie s’infiltre sur place, le marché reste.',
    'adjoint aux travaux',
    technical,
    'travaux',
  ],
  [
    'BIODIVERSITY',
    'Gestion différenciée des espaces verts',
    'Fauche tardive, pieds de mur fleuris, zéro produit chimique.',
    'adjoint au cadre de vie',
    green,
    'cadre de vie',
  ],
  [
    'BIODIVERSITY',
    'Verger communal',
    'Plantation avec les écoles, récolte ouverte à tous.',
    'adjoint à la jeunesse',
    green,
    'cadre de vie',
  ],
  [
    'BIODIVERSITY',
    'Trame verte entre deux terrils',
    'Haies plantées avec les riverains le long des anciens cavaliers.',
    'adjoint au cadre de vie',
    green,
    'cadre de vie',
  ],
  [
    'LIVING_ENVIRONMENT',
    'Fleurissement des façades par les riverains',
    'La commune fournit la fosse et les plants, le riverain entretient.',
    'adjoint au cadre de vie',
    green,
    'cadre de vie',
  ],
  [
    'LIVING_ENVIRONMENT',
    'Réaménagement de la place du coron',
    'Plan dessiné en marchant avec les riverains.',
    'adjoint à l’urbanisme',
    townPlanning,
    'urbanisme',
  ],
  [
    'CULTURE',
    'Parcours de mémoire de la mine',
    'Récits recueillis auprès d’anciens, panneaux et visites.',
    'adjoint à la culture',
    neighbourhood,
    'culture',
  ],
  [
    'CULTURE',
    'Fête des gens et de la terre',
    'Une journée annuelle qui met en récit la transition de la commune.',
    'adjoint à la culture',
    neighbourhood,
    'culture',
  ],
  [
    'ECONOMY',
    'Atelier de réparation du centre-bourg',
    'Local mis à disposition d’un collectif, deux samedis par mois.',
    'adjoint à l’économie',
    neighbourhood,
    'économie',
  ],
  [
    'ECONOMY',
    'Clauses d’insertion dans les marchés de rénovation',
    'Heures réservées aux habitants éloignés de l’emploi.',
    'adjoint à l’économie',
    social,
    'économie',
  ],
  [
    'INVOLVEMENT',
    'Stands de rue dans les micro-quartiers',
    'Élus et techniciens vont au-devant des habitants et recueillent les besoins.',
    'adjoint à l’implication habitante',
    neighbourhood,
    'implication habitante',
  ],
  [
    'INVOLVEMENT',
    'Contrats moraux avec les associations',
    'Engagements des deux côtés, relus ensemble après un an.',
    'adjoint à l’implication habitante',
    neighbourhood,
    'implication habitante',
  ],
];

export const actionIdeas: readonly [ActionIdea, ...ActionIdea[]] = rows.map(
  ([theme, title, summary, elected, technician, delegation]) => ({
    theme,
    title,
    summary,
    elected,
    technician,
    delegation,
  }),
) as [ActionIdea, ...ActionIdea[]];
