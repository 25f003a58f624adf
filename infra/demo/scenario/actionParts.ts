import type { DemonstrationActionPart } from '#commune/demo/ActionPartRows.js';
import type { DemonstrationAction } from '#commune/demo/CommuneRows.js';
import { between, draw, id, pick } from './chance.js';
import { addDays } from './days.js';

const partners = ['CERDD', 'Cd2e', 'association de quartier', 'bailleur social', 'collège du secteur'] as const;
/** What shows a pillar of an action, and the rating out of four that it deserves. */
const evidence = {
  SHARED_CARRYING: [
    { rating: 3, shown: 'Présentée en conseil par deux adjoints de délégations différentes.' },
    { rating: 1, shown: 'Portée par un seul élu ; un binôme est proposé à la rentrée.' },
    { rating: 4, shown: 'Le bureau municipal la suit chaque mois, tableau de bord à l’appui.' },
  ],
  COOPERATION: [
    { rating: 3, shown: 'Deux services y travaillent ensemble, un point commun par quinzaine.' },
    { rating: 4, shown: 'Convention signée avec le bailleur ; réunions de chantier partagées.' },
    { rating: 1, shown: 'Les services se sont croisés une fois, sans suite encore.' },
  ],
  INVOLVEMENT: [
    { rating: 3, shown: 'Trois ateliers avec les riverains ; leurs propositions sont dans le cahier des charges.' },
    { rating: 1, shown: 'Information donnée, pas encore d’atelier.' },
    { rating: 4, shown: 'Un groupe d’habitants tient la moitié des engagements.' },
  ],
} as const;

/** Pillars, trajectory, reviews, partners and an application's ids for part of the actions: those further on have more. */
export function actionPartsOf(actions: readonly DemonstrationAction[], day: string): DemonstrationActionPart[] {
  return actions.map((action) => partOf(action, day));
}

function partOf(action: DemonstrationAction, day: string): DemonstrationActionPart {
  const { id: actionId, insee, number } = action;
  const chance = (what: string) => draw(actionId, what);
  const further = action.phase !== 'IDEA';
  return {
    actionId,
    insee,
    partners: chance('partners') < 0.5 ? [pick(partners, actionId, 'partner')] : [],
    programme: chance('programme') < 0.25 ? 'Troisième révolution industrielle' : null,
    trajectory: further && chance('trajectory') < 0.6 ? trajectoryOf(action, day) : null,
    pillars: further && chance('pillars') < 0.7 ? pillarsOf(actionId, day) : [],
    reviews: action.phase === 'OPERATION' && chance('review') < 0.5 ? [reviewOf(actionId, day)] : [],
    externalIds: number % 4 === 1 ? [{ system: 'tableau-de-bord', id: `A-${String(number).padStart(4, '0')}` }] : [],
  };
}

function pillarsOf(actionId: string, day: string): DemonstrationActionPart['pillars'] {
  return (['SHARED_CARRYING', 'COOPERATION', 'INVOLVEMENT'] as const).map((pillar) => {
    const { rating, shown } = pick<{ rating: number; shown: string }>(evidence[pillar], actionId, pillar, 'evidence');
    return {
      pillar,
      rating,
      evidence: shown,
      ratedOn: addDays(day, -between(10, 200, actionId, pillar, 'rated')),
    };
  });
}

function trajectoryOf({ id: actionId, createdAt }: DemonstrationAction, day: string) {
  const begun = createdAt.slice(0, 10);
  const reached = addDays(begun, 20);
  return {
    start: 'Chaque service agit de son côté, sans mesure commune.',
    wished: 'Un résultat mesuré, connu des habitants, que la commune sait reproduire.',
    milestones: [
      { title: 'Relevé de départ', dueOn: reached, reachedOn: reached < day ? reached : null },
      {
        title: 'Premier point avec les habitants',
        dueOn: addDays(day, between(10, 90, actionId, 'mid')),
        reachedOn: null,
      },
    ],
  };
}

function reviewOf(actionId: string, day: string): DemonstrationActionPart['reviews'][number] {
  return {
    id: id('review', actionId),
    reviewedOn: addDays(day, -between(5, 120, actionId, 'reviewed')),
    objective: 'Que l’action soit connue et portée au-delà de la mairie.',
    margin: 'Les riverains concernés ne sont pas tous informés.',
    improvements: ['Une page dans le bulletin municipal', 'Un point au prochain stand de quartier'],
  };
}
