import type { Outcome as CommandOutcome } from '../graph/useCommand.js';
import { useWords } from '../words/Words.js';
import { Notice } from './Notice.js';

interface OutcomeProps {
  readonly of: CommandOutcome<object> | null;
  /** The fields whose problems are shown beside them already. */
  readonly fields?: readonly string[];
}

/** What stopped a change and is not about one of the fields in sight: what happened, what is kept, what to do. */
export function Outcome({ of, fields = [] }: OutcomeProps) {
  const words = useWords();
  if (of === null || (of.problems.length === 0 && of.failures.length === 0)) return null;
  const general = of.problems.filter(({ path }) => !fields.some((field) => path.includes(field)));
  return (
    <Notice kind="problem">
      {general.map((problem) => (
        <p key={problem.message}>
          {problem.message}
          {problem.satisfiedBy && ` ${problem.satisfiedBy}`}
          {problem.article && <span className="quiet"> {words.answer.article(problem.article)}</span>}
        </p>
      ))}
      {general.length === 0 && of.problems.length > 0 && <p>{words.answer.seeFields}</p>}
      {of.failures.map((message) => (
        <p key={message}>{message === '' ? words.answer.notSent : message}</p>
      ))}
      <p className="quiet">{words.answer.kept}</p>
    </Notice>
  );
}
