import type { DemonstrationPoleProject } from '#pma/demo/ProjectRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { addDays } from './days.js';
import { programmesOf } from './programmes.js';

/** What the pole may act on: one interest on which every council has decided, one that waits for a council; two chapters. */
export function poleProjectOf(territory: Territory, day: string): DemonstrationPoleProject {
  const {
    pole: { siren: pole },
    poleMembers,
  } = territory;
  const members = [...new Set(poleMembers.flatMap(({ siren, kind }) => (kind === 'AGGLOMERATION' ? [siren] : [])))];
  const decided = (sirens: readonly string[], days: number) =>
    sirens.map((member, index) => ({
      member,
      decidedOn: addDays(day, days + 7 * index),
      reference: `DÉMONSTRATION délibération ${index + 1}`,
    }));
  return {
    ...programmesOf(territory, day),
    interests: [
      {
        id: id('metropolitan interest', pole, 0),
        pole,
        competence: 'housing-balance',
        title: 'Rénovation de l’habitat minier',
        text: 'Sont d’intérêt métropolitain l’ingénierie et la formation pour la rénovation des logements des cités minières qui concernent plus d’une agglomération.',
        since: addDays(day, -400),
        deliberations: decided(members, -460),
      },
      {
        id: id('metropolitan interest', pole, 1),
        pole,
        competence: 'environment',
        title: 'Trame verte des terrils et cavaliers',
        text: 'Seraient d’intérêt métropolitain les continuités qui passent d’une agglomération à l’autre.',
        since: addDays(day, -30),
        deliberations: decided(members.slice(0, -1), -60),
      },
      {
        id: id('metropolitan interest', pole, 2),
        pole,
        competence: 'schools',
        title: 'Ingénierie partagée des écoles',
        text: 'Est d’intérêt métropolitain l’ingénierie prêtée aux communes qui rénovent leurs écoles, sans les travaux.',
        since: addDays(day, -300),
        deliberations: decided(members, -340),
      },
      {
        id: id('metropolitan interest', pole, 3),
        pole,
        competence: 'economic-development',
        title: 'Filière du réemploi et de l’éco-construction',
        text: 'Est d’intérêt métropolitain l’ingénierie prêtée aux lieux partagés d’artisans, sans leur gestion.',
        since: addDays(day, -420),
        deliberations: decided(members, -480),
      },
    ],
    chapters: [
      {
        id: id('pole chapter', pole, 0),
        pole,
        period: 'MEMORY',
        title: 'De l’archipel noir à l’archipel vert',
        text: 'Les terrils étaient des îles noires\u00a0; trois agglomérations racontent comment elles verdissent.',
        axis: 'sustainable-planning',
        contributors: [{ kind: 'ASSOCIATIONS', count: 9 }],
        consentGivenOn: addDays(day, -120),
        visibility: 'PUBLIC',
      },
      {
        id: id('pole chapter', pole, 1),
        pole,
        period: 'FUTURE',
        title: 'Des techniciens d’une même équipe',
        text: 'Ce que l’on voudrait raconter de la mutualisation dans dix ans.',
        axis: 'culture-society',
        contributors: [],
        consentGivenOn: null,
        visibility: 'SHARED',
      },
    ],
  };
}
