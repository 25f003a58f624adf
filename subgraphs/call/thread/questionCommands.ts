import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { QuestionState } from '#shared/graphql/QuestionState.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { type QuestionAct, questionAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import type { LabellingRow } from '../labelling/LabellingRow.js';
import { labellingToChange } from '../labelling/labellingToChange.js';
import { visibilityOf } from '../labelling/visibility.js';
import { renewVersion, writeClock } from '../labelling/writing.js';
import { today } from '../territory/today.js';
import { askingObstacle, clockAwaiting, questionClosed } from './asking.js';
import type { AskCommuneInput, CloseLabellingQuestionInput } from './questionInputs.js';
import { insertClosing, insertQuestion, openMissingPieces, questionsOf } from './store.js';

/** Asks the communes; it leaves with the change, and a missing piece suspends the clock in the same transaction. */
export async function askCommune(context: RequestContext, input: AskCommuneInput): Promise<Outcome> {
  return await change(context, 'askCommune', input, async ({ manager, record }) => {
    const text = input.text.trim();
    refuseIf(text === '' ? checkTitle(['input', 'text'], text) : checkText(['input', 'text'], text));
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const obstacle = askingObstacle(labelling.state, input.missingPiece);
    refuseIf(obstacle === null ? [] : [obstacle]);
    const now = new Date();
    const id = newId();
    const { missingPiece } = input;
    await insertQuestion(manager, { id, text, missingPiece, now }, labelling);
    await renewClock(manager, labelling, now);
    const version = await renewVersion(manager, labelling, now);
    await announce(manager, labelling, { questionId: id, what: 'ASKED', text, missingPiece, at: now.toISOString() });
    await record({
      entity: 'Labelling',
      id: labelling.id,
      verb: 'ASK',
      visibility: visibilityOf(labelling),
      change: { question: id, missingPiece },
    });
    return { entityId: labelling.id, version };
  });
}

/** Closes a question; the clock runs again unless another piece is awaited. */
export async function closeLabellingQuestion(
  context: RequestContext,
  input: CloseLabellingQuestionInput,
): Promise<Outcome> {
  return await change(context, 'closeLabellingQuestion', input, async ({ manager, record }) => {
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const [questions = []] = await questionsOf(manager, [labelling.id]);
    const question = questions.find(({ id }) => id === input.questionId.toLowerCase());
    if (question === undefined) throw new GraphError('NOT_FOUND');
    refuseIf(question.state === QuestionState.CLOSED ? [questionClosed] : []);
    const now = new Date();
    await insertClosing(manager, question.id, labelling.siren, now);
    await renewClock(manager, labelling, now);
    const version = await renewVersion(manager, labelling, now);
    const { missingPiece } = question;
    const act = { questionId: question.id, what: 'CLOSED', text: null, missingPiece, at: now.toISOString() } as const;
    await announce(manager, labelling, act);
    await record({
      entity: 'Labelling',
      id: labelling.id,
      verb: 'CLOSE_QUESTION',
      visibility: visibilityOf(labelling),
      change: { question: question.id },
    });
    return { entityId: labelling.id, version };
  });
}

/** Suspends the clock of a locked labelling, or lets it run, as its missing pieces ask. */
export async function renewClock(manager: EntityManager, labelling: LabellingRow, now: Date): Promise<void> {
  const awaited = await openMissingPieces(manager, labelling);
  const clock = clockAwaiting(labelling.clock, awaited, today(now));
  if (clock !== labelling.clock) await writeClock(manager, labelling.id, clock);
}

async function announce(
  manager: EntityManager,
  labelling: LabellingRow,
  said: Pick<QuestionAct, 'questionId' | 'what' | 'text' | 'missingPiece' | 'at'>,
): Promise<void> {
  for (const addressee of labelling.communes) {
    const payload = questionAct.parse({
      projectId: labelling.projectId,
      addressee,
      agglomeration: labelling.siren,
      labellingReference: labelling.reference,
      ...said,
    });
    await enqueueDelivery(manager, { stream: labelling.projectId, to: 'commune', kind: 'QUESTION', payload });
  }
}
