import type { ReactNode } from 'react';
import { Demonstration } from '../../kit/Demonstration.js';
import { useFormats } from '../../words/Words.js';
import { Evaluate } from './Evaluate.js';
import evaluateForAgglomeration from './EvaluateForAgglomeration.graphql?raw';
import type { AgglomerationAdoption } from './frameworkFile.js';
import { ResultTag } from './ResultTag.js';
import { useFrameworkWords } from './useFrameworkWords.js';

interface CameOfItProps {
  readonly adoption: AgglomerationAdoption;
  /** What was taken up, or by whom. */
  readonly title: ReactNode;
  /** Who wrote it; empty where the page says so. */
  readonly by?: string;
  readonly mine: boolean;
  readonly onDone: () => void;
}

/** One adoption by an agglomeration: which version, what it adapted, and what came of it. */
export function CameOfIt({ adoption, title, by = '', mine, onDone }: CameOfItProps) {
  const formats = useFormats();
  const says = useFrameworkWords();
  const { number, adoptedOn, adaptation, result, evaluation, evaluatedOn, version } = adoption;
  const taken = number !== null && adoptedOn !== null && says.adoptedOn(number, formats.date(adoptedOn));
  return (
    <>
      <span className="row">
        <span className="list-title">{title}</span>
        <ResultTag of={adoption} />
        <Demonstration shown={adoption.demonstration} />
      </span>
      <span className="quiet">{[by && says.by(by), taken].filter(Boolean).join(', ')}</span>
      <span className="prose">{adaptation ? says.adaptation(adaptation) : says.asIs}</span>
      {evaluation && (
        <span className="prose">
          {evaluation} {evaluatedOn && <span className="quiet">{says.evaluated(formats.date(evaluatedOn))}</span>}
        </span>
      )}
      {mine && version !== null && (
        <Evaluate
          adoption={{ id: adoption.id, version }}
          said={result !== null}
          operation={evaluateForAgglomeration}
          text="evaluation"
          onDone={onDone}
        />
      )}
    </>
  );
}
