import { registerEnumType } from './decorators.js';

export enum QuestionState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
}
registerEnumType(QuestionState, {
  name: 'QuestionState',
  description: '« État d’une question » Awaiting an answer, answered, or closed by either side; nothing is edited.',
});

/** Where a question stands, from what was said after it. */
export function questionState(answers: number, closed: boolean): QuestionState {
  if (closed) return QuestionState.CLOSED;
  return answers > 0 ? QuestionState.ANSWERED : QuestionState.OPEN;
}
