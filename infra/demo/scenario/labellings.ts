import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import { between, id } from './chance.js';
import { addDays, at } from './days.js';
import type { Fate, PlannedProject } from './projects.js';

type Labelling = AgglomerationDemonstration['labellings'][number];

/** Steps from RECEIVED to each state, in the order people take them. */
const ways: Partial<Record<Fate, readonly Labelling['state'][]>> = {
  RECEIVED: [],
  ADMISSIBLE: ['ADMISSIBLE'],
  UNDER_REVIEW: ['ADMISSIBLE', 'UNDER_REVIEW'],
  LABELLED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED'],
  TO_MATURE: ['ADMISSIBLE', 'UNDER_REVIEW', 'TO_MATURE'],
  NOT_RETAINED: ['ADMISSIBLE', 'UNDER_REVIEW', 'NOT_RETAINED'],
  FOLLOWED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'FOLLOWED'],
  EXPIRED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'FOLLOWED', 'EXPIRED'],
  SUSPENDED: ['ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'SUSPENDED'],
};

const reasons: Partial<Record<Labelling['state'], string>> = {
  LABELLED: 'Implication des habitants décrite et engagée\u00a0; portage partagé entre élus et services.',
  TO_MATURE: 'Projet utile\u00a0; le plan de financement et la place des habitants restent à préciser.',
  NOT_RETAINED: 'Le projet relève du programme déjà engagé par l’agglomération\u00a0: y adhérer serait plus simple.',
};

/** Three years, or the day before it expired. */
function lastDayOf(labelledAt: string, last: { readonly to: string; readonly decidedAt: string } | undefined): string {
  return last?.to === 'EXPIRED' ? addDays(last.decidedAt.slice(0, 10), -1) : addDays(labelledAt.slice(0, 10), 3 * 365);
}

/** One labelling for each proposal, decided step by step since it was received. */
export function labellingsOf(projects: readonly PlannedProject[]): AgglomerationDemonstration {
  const numbers = new Map<string, number>();
  const labellings = projects.flatMap(({ fate, agglomeration, informed, row }, index) => {
    const way = ways[fate];
    if (way === undefined || row.proposedOn === null) return [];
    const number = (numbers.get(agglomeration) ?? 0) + 1;
    numbers.set(agglomeration, number);
    const receivedAt = at(row.proposedOn, 10);
    const decisions = way.map((to, step) => ({
      from: way[step - 1] ?? 'RECEIVED',
      to,
      reason: to === 'SUSPENDED' ? row.withdrawalReason : (reasons[to] ?? null),
      decidedAt:
        to === 'SUSPENDED' && row.withdrawnOn !== null
          ? at(row.withdrawnOn, 10)
          : at(addDays(row.proposedOn ?? '', (step + 1) * between(9, 24, 'step', index)), 14),
    }));
    const labelled = decisions.find(({ to }) => to === 'LABELLED');
    return [
      {
        id: id('labelling', index),
        number,
        siren: agglomeration,
        projectId: row.id,
        projectReference: '',
        title: row.title,
        leadCommune: row.leadCommune,
        coCarriers: row.coCarriers.map(({ insee }) => insee),
        visibility: row.visibility === 'PUBLIC' ? ('PUBLIC' as const) : ('SHARED' as const),
        proposedOn: row.proposedOn,
        withdrawnOn: row.withdrawnOn,
        withdrawalReason: row.withdrawalReason,
        state: way.at(-1) ?? ('RECEIVED' as const),
        reason: decisions.at(-1)?.reason ?? null,
        labelledOn: labelled?.decidedAt.slice(0, 10) ?? null,
        labelUntil: labelled === undefined ? null : lastDayOf(labelled.decidedAt, decisions.at(-1)),
        agreementReference: labelled === undefined ? null : `Convention d’appui n°\u00a0${number}`,
        informed,
        decisions,
        receivedAt,
        updatedAt: decisions.at(-1)?.decidedAt ?? receivedAt,
      },
    ];
  });
  return { labellings };
}
