import { blank, type Draft } from '#shared/exchange/drafts/Draft.js';
import { closing, dayOrBlank, municipal, notice, opening } from '#shared/exchange/drafts/deliberation.js';
import { fundingTable } from '#shared/exchange/drafts/fundingTable.js';
import { CoCarrierState } from '../projects/CoCarrier.js';
import type { DraftFacts } from './consentDraft.js';

export interface CarryingFacts extends DraftFacts {
  /** The commune that leads the project. */
  readonly lead: string;
  readonly coCarriers: readonly {
    readonly name: string;
    readonly state: CoCarrierState;
    readonly answeredOn: string | null;
  }[];
}

const answers: Readonly<Record<CoCarrierState, string>> = {
  [CoCarrierState.INVITED]: 'n’a pas encore répondu',
  [CoCarrierState.CONFIRMED]: 'confirme',
  [CoCarrierState.DECLINED]: 'a décliné',
  [CoCarrierState.LEFT]: 's’est retirée',
};

/** The deliberation by which one of several communes decides to carry a project with the others. */
export function carryingDraft(facts: CarryingFacts): Draft {
  const { commune, project, lead, asOf } = facts;
  const carrying = facts.coCarriers.filter(
    ({ state }) => state === CoCarrierState.INVITED || state === CoCarrierState.CONFIRMED,
  );
  return {
    title: municipal.title,
    body: `Commune de ${commune}`,
    notice,
    asOf,
    blocks: [
      ...opening(facts.council, `Portage commun du projet « ${project.title} » (${project.reference}).`),
      { kind: 'PARAGRAPH', text: 'Vu l’article L5221-1 du même code, sur les ententes entre communes ;' },
      { kind: 'PARAGRAPH', text: `Considérant le projet « ${project.title} » : ${project.summary.trim() || blank}` },
      {
        kind: 'TABLE',
        caption: 'Communes qui portent le projet',
        header: ['Commune', 'Place', 'Réponse'],
        rows: [
          [lead, 'chef de file', ''],
          ...carrying.map(({ name, state, answeredOn }) => [
            name,
            'co-porteuse',
            answeredOn === null ? answers[state] : `${answers[state]}, le ${dayOrBlank(answeredOn)}`,
          ]),
        ],
      },
      ...fundingTable(facts.plan),
      { kind: 'HEADING', text: municipal.decides },
      {
        kind: 'ARTICLE',
        text: `La commune de ${commune} porte le projet « ${project.title} » avec les communes nommées ci-dessus, dans la limite de ses compétences.`,
        source: 'CGCT, art. L2121-29',
      },
      {
        kind: 'ARTICLE',
        text: `La commune de ${lead} en est le chef de file : elle le propose à son agglomération et rend compte aux autres.`,
        source: 'CGCT, art. L5221-1',
      },
      {
        kind: 'ARTICLE',
        text: `La part de la commune dans le reste à charge est de ${blank} € ; une convention la fixe avant toute dépense.`,
        source: 'CGCT, art. L5221-1 et L1111-10 III',
      },
      {
        kind: 'ARTICLE',
        text: 'La commune peut quitter le projet par une délibération ; ce qui est engagé avant ce jour reste dû.',
        source: 'CGCT, art. L2121-29',
      },
      ...closing(),
    ],
    signatures: municipal.signatures,
  };
}
