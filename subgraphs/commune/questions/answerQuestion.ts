import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { QuestionState } from '#shared/graphql/QuestionState.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { answerAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import type { AnswerQuestionInput, CloseQuestionInput } from './questionInputs.js';
import { insertAnswer, questionsById } from './store.js';

/** Answers for the actor's own commune; the answer leaves with the change. */
export async function answerQuestion(context: RequestContext, input: AnswerQuestionInput): Promise<Outcome> {
  const text = input.text.trim();
  const path = ['input', 'text'];
  const obstacles = text === '' ? checkTitle(path, text) : checkText(path, text);
  return await say(context, 'answerQuestion', input, { what: 'ANSWERED', text }, obstacles);
}

/** Closes a question for the actor's own commune, with a last word or none. */
export async function closeQuestion(context: RequestContext, input: CloseQuestionInput): Promise<Outcome> {
  const text = input.text?.trim() || null;
  return await say(context, 'closeQuestion', input, { what: 'CLOSED', text }, checkText(['input', 'text'], text));
}

async function say(
  context: RequestContext,
  name: string,
  input: AnswerQuestionInput | CloseQuestionInput,
  said: { readonly what: 'ANSWERED' | 'CLOSED'; readonly text: string | null },
  obstacles: readonly Obstacle[],
): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, record }) => {
    refuseIf(obstacles);
    const questionId = input.questionId.toLowerCase();
    // Of two that answer at once, the second sees what the first said.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 41))', [questionId]);
    const [question = null] = await questionsById(manager, [questionId]);
    if (question === null) throw new GraphError('NOT_FOUND');
    refuseIf(question.state === QuestionState.CLOSED ? [closed] : []);
    const id = newId();
    const at = new Date().toISOString();
    await insertAnswer(manager, id, question, { questionId, ...said, at });
    const payload = answerAct.parse({
      projectId: question.projectId,
      addressee: question.agglomeration,
      commune: question.insee,
      questionId,
      ...said,
      at,
    });
    await enqueueDelivery(manager, { stream: question.projectId, to: 'call', kind: 'ANSWER', payload });
    const change = { question: questionId, what: said.what };
    await record({ entity: 'ProjectQuestion', id: questionId, verb: said.what, visibility: 'PRIVATE', change });
    return { entityId: questionId, version: question.answers.length + 1 };
  });
}

const closed: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Cette question est close\u00a0: l’agglomération peut en poser une autre.',
    en: 'This question is closed: the agglomeration may ask another one.',
  },
};
