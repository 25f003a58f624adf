import type { AgglomerationDemonstration } from '#call/demo/AgglomerationRows.js';
import type { DemonstrationQuestions } from '#commune/demo/QuestionRows.js';
import type { Territory } from '../../territory/Territory.js';
import { id } from './chance.js';
import { labellingReferences } from './supports.js';

/** The agglomerations' questions and the commitments in return of their labels, as they reached each carrying commune. */
export function questionsOf(call: AgglomerationDemonstration, territory: Territory): DemonstrationQuestions {
  const references = labellingReferences(call, territory);
  const carriersOf = new Map(
    call.labellings.map(({ id: of, leadCommune, coCarriers }) => [of, [leadCommune, ...coCarriers]]),
  );
  const { questions = [], commitments = [] } = call.files ?? {};
  return {
    asked: questions.flatMap(({ id: questionId, labelling, siren, projectId, text, missingPiece, askedAt }) =>
      (carriersOf.get(labelling) ?? []).map((insee) => ({
        id: id('question receipt', questionId, insee),
        insee,
        projectId,
        questionId,
        agglomeration: siren,
        labellingReference: references.get(labelling) ?? '',
        text,
        missingPiece,
        at: askedAt,
      })),
    ),
    answers: questions.flatMap(({ id: questionId, projectId, answer }) =>
      answer === null
        ? []
        : [{ id: answer.id, insee: answer.commune, projectId, questionId, text: answer.text, at: answer.at }],
    ),
    commitments: commitments.flatMap(
      ({ id: commitmentId, labelling, siren, projectId, communes, text, dueOn, committedAt, judgement }) =>
        communes.flatMap((insee) => {
          const labellingReference = references.get(labelling) ?? '';
          const taken = { insee, projectId, commitmentId, agglomeration: siren, labellingReference, text, dueOn };
          const planned = { ...taken, state: 'PLANNED' as const, reason: null, at: committedAt };
          return [
            { ...planned, id: id('commitment receipt', commitmentId, insee, 'PLANNED') },
            ...(judgement === null
              ? []
              : [{ ...taken, ...judgement, id: id('commitment receipt', commitmentId, insee, judgement.state) }]),
          ];
        }),
    ),
  };
}
