import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import type { DemonstrationLabellingFiles } from '#call/demo/LabellingFileRows.js';
import { between, id } from './chance.js';
import { addDays, at } from './days.js';

type Labelling = AgglomerationDemonstration['labellings'][number];

/** The demonstration's criteria: illustrative, the same for each agglomeration, inhabitants' involvement among them. */
const criteria = [
  { key: 'INHABITANTS_INVOLVEMENT', title: 'Implication habitante', weight: 30, involvement: true },
  {
    key: 'SHARED_CARRYING',
    title: 'Portage partagé entre élus, services et habitants',
    weight: 25,
    involvement: false,
  },
  { key: 'TRANSITION', title: 'Contribution à la transition du territoire', weight: 25, involvement: false },
  { key: 'FUNDING', title: 'Plan de financement réaliste', weight: 20, involvement: false },
] as const;

const comments: Readonly<Record<number, string>> = {
  1: 'Peu décrit dans le dossier.',
  2: 'Décrit, sans calendrier.',
  3: 'Décrit et engagé.',
  4: 'Engagé, avec un premier résultat.',
};

/** What surrounds the labellings, decided step by step as the rows tell. */
export function labellingFilesOf(labellings: readonly Labelling[], day: string): DemonstrationLabellingFiles {
  const sirens = [...new Set(labellings.map(({ siren }) => siren))];
  const gridOf = (siren: string) => id('criteria grid', siren);
  const reviewed = labellings.filter(({ decisions }) => decisions.some(({ to }) => to === 'UNDER_REVIEW'));
  const pending = labellings.filter(({ state }) => state === 'UNDER_REVIEW');
  return {
    grids: sirens.map((siren) => ({
      id: gridOf(siren),
      siren,
      version: 1,
      // Before anything of the demonstration was reviewed.
      since: addDays(day, -700),
      criteria,
    })),
    scores: reviewed.flatMap(({ id: labelling, siren, decisions }) => {
      const began = decisions.find(({ to }) => to === 'UNDER_REVIEW')?.decidedAt ?? '';
      return criteria.map(({ key }) => {
        const score = between(1, 4, 'score', labelling, key);
        return {
          labelling,
          siren,
          grid: gridOf(siren),
          criterion: key,
          score,
          comment: comments[score] ?? '',
          evidence: score > 2 ? 'Dossier de proposition, pièce 2.' : null,
          scoredAt: at(addDays(began.slice(0, 10), 3), 15),
        };
      });
    }),
    questions: questionsOf(labellings),
    refusals: pending.slice(1, 2).map(({ id: labelling, siren }) => ({
      id: id('refusal', labelling),
      labelling,
      siren,
      reason: 'Le projet relève du programme déjà engagé par l’agglomération\u00a0: y adhérer serait plus simple.',
      proposedBy: id('post', 'first look'),
      proposedAt: at(addDays(day, -4), 11),
    })),
    comments: labellings.flatMap(({ id: labelling, siren, informed, decisions }) =>
      (informed ?? []).slice(0, 1).flatMap((other) => [
        {
          id: id('comment', labelling, other),
          labelling,
          siren: other,
          text: 'Une de nos communes porte ce projet\u00a0: nous pouvons ouvrir l’atelier de la zone voisine.',
          at: at((decisions[1]?.decidedAt ?? day).slice(0, 10), 16),
        },
        {
          id: id('comment', labelling, siren),
          labelling,
          siren,
          text: 'Merci\u00a0: l’atelier figure dans la convention d’appui.',
          at: at((decisions[2]?.decidedAt ?? day).slice(0, 10), 10),
        },
      ]),
    ),
    commitments: labellings.flatMap((labelling) => commitmentsOf(labelling, day)),
  };
}

/** One plain question answered, one missing piece awaited: of each file under review, and of one in the inbox. */
function questionsOf(labellings: readonly Labelling[]): DemonstrationLabellingFiles['questions'] {
  const examined = labellings.filter(({ state }) => state === 'UNDER_REVIEW').slice(0, 1);
  const waiting = labellings
    .filter(({ state, siren }) => state === 'RECEIVED' && siren === examined[0]?.siren)
    .slice(-1);
  const labelled = labellings
    .filter(({ state, leadCommune }) => state === 'LABELLED' && leadCommune === examined[0]?.leadCommune)
    .slice(0, 1);
  const asked = (of: Labelling, place: number, text: string, missingPiece: boolean, on: string) => ({
    id: id('question', of.id, place),
    labelling: of.id,
    siren: of.siren,
    projectId: of.projectId,
    text,
    missingPiece,
    askedAt: at(on, 10),
    answer: null,
  });
  const first = (of: Labelling) => of.decisions[0]?.decidedAt.slice(0, 10) ?? of.receivedAt.slice(0, 10);
  return [
    ...examined.flatMap((of) => [
      {
        ...asked(of, 0, 'Combien d’habitants ont participé aux ateliers\u00a0?', false, addDays(first(of), 2)),
        answer: {
          id: id('answer', of.id, 0),
          commune: of.leadCommune,
          text: 'Trois ateliers, une quarantaine de personnes en tout.',
          at: at(addDays(first(of), 6), 15),
        },
      },
      asked(
        of,
        1,
        'Il manque le plan de financement signé.',
        true,
        addDays(of.decisions[1]?.decidedAt.slice(0, 10) ?? first(of), 10),
      ),
    ]),
    ...waiting.map((of) => asked(of, 0, 'Qui tient le rôle de chef de projet\u00a0?', false, addDays(first(of), 3))),
    ...labelled.map((of) =>
      asked(of, 0, 'Quand se tient la réunion de lancement\u00a0?', false, addDays(first(of), 60)),
    ),
  ];
}

/** Two commitments a label: the first is due and judged now and then, the second is still to come. */
function commitmentsOf(labelling: Labelling, day: string): DemonstrationLabellingFiles['commitments'] {
  const { id: of, siren, projectId, leadCommune, coCarriers, labelledOn, state } = labelling;
  if (labelledOn === null || (state !== 'LABELLED' && state !== 'FOLLOWED')) return [];
  const common = { labelling: of, siren, projectId, communes: [leadCommune, ...coCarriers] };
  const judged = between(0, 3, 'judged', of);
  const states = ['KEPT', 'PARTLY', 'NOT_KEPT'] as const;
  const reasons = {
    KEPT: 'Les trois réunions publiques ont eu lieu.',
    PARTLY: 'Deux réunions sur trois ont eu lieu.',
    NOT_KEPT: 'Aucune réunion n’a encore eu lieu\u00a0: à reprendre ensemble.',
  } as const;
  const fate = states[judged];
  return [
    {
      ...common,
      id: id('label commitment', of, 0),
      text: 'Tenir trois réunions publiques dans l’année du label.',
      dueOn: addDays(labelledOn, 300),
      committedAt: at(labelledOn, 14),
      judgement: fate === undefined ? null : { state: fate, reason: reasons[fate], at: at(addDays(day, -20), 9) },
    },
    {
      ...common,
      id: id('label commitment', of, 1),
      text: 'Publier le bilan du projet, ses échecs compris.',
      dueOn: addDays(labelledOn, 900),
      committedAt: at(labelledOn, 14),
      judgement: null,
    },
  ];
}
