import type { DemonstrationGroups } from '#call/demo/GroupRows.js';
import type { Territory } from '../../territory/Territory.js';
import { between, id } from './chance.js';
import { addDays } from './days.js';

const ideas = [
  {
    title: 'Rénovation de l’habitat',
    theme: 'HOUSING',
    delegations: ['Habitat et logement', 'Transition énergétique'],
    services: ['Habitat', 'Développement durable'],
  },
  {
    title: 'Alimentation de proximité',
    theme: 'FOOD',
    delegations: ['Agriculture et alimentation'],
    services: ['Développement économique', 'Restauration collective'],
  },
] as const;

/** Each agglomeration's working groups, and its development council: questions, an opinion answered, one that waits. */
export function groupsOf({ agglomerations }: Territory, day: string): DemonstrationGroups {
  return {
    groups: agglomerations.flatMap(({ siren }) =>
      ideas.map((idea, index) => ({
        ...idea,
        id: id('group', siren, index),
        siren,
        electedCount: between(3, 9, 'elected', siren, index),
        technicianCount: between(4, 12, 'group technicians', siren, index),
        since: addDays(day, -400 - 30 * index),
      })),
    ),
    compositions: agglomerations.map(({ siren }) => ({
      id: id('composition', siren),
      siren,
      since: addDays(day, -700),
      women: 30,
      men: 30,
      ages: [8, 13, 16, 16, 7],
    })),
    referrals: agglomerations.map(({ siren }) => ({
      id: id('referral', siren),
      siren,
      title: 'L’implication habitante dans le projet de territoire',
      question: 'Où et comment les habitants peuvent-ils prendre part aux actions qui les concernent\u00a0?',
      origin: 'AGGLOMERATION' as const,
      referredOn: addDays(day, -300),
      dueOn: addDays(day, -180),
    })),
    opinions: agglomerations.flatMap(({ siren }) => [
      {
        id: id('opinion', siren, 0),
        siren,
        referralId: id('referral', siren),
        title: 'Avis sur l’implication habitante',
        opinion: 'Partir d’actions proches, visibles et menées avec les habitants, plutôt que de réunions.',
        adoptedOn: addDays(day, -190),
        followUp: 'PARTLY' as const,
        followUpReason: 'Un volet est ajouté à chaque appel à projets\u00a0; le relais par quartier reste à organiser.',
        followedOn: addDays(day, -150),
      },
      {
        id: id('opinion', siren, 1),
        siren,
        referralId: id('referral', siren),
        title: 'Avis sur les relais de quartier',
        opinion: 'Former des relais dans chaque commune volontaire, avec son accord.',
        adoptedOn: addDays(day, -40),
        followUp: 'NONE' as const,
        followUpReason: null,
        followedOn: null,
      },
    ]),
    missions: agglomerations.map(({ siren }) => ({
      id: id('mission', siren),
      siren,
      kind: 'LISTENING' as const,
      title: 'Écoute sur les marchés',
      training: 'Deux journées d’écoute active.',
      trainedCount: 12,
      halfDays: 48,
      from: addDays(day, -120),
      until: null,
    })),
  };
}
