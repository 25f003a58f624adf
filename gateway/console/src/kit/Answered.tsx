import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { otherErrors, signInIsOver } from '../graph/missing.js';
import type { Answer } from '../graph/useAnswer.js';
import { useWords } from '../words/Words.js';
import { Button, ButtonLink } from './Button.js';
import { Missing, type WhatIsMissing } from './Missing.js';
import { Notice } from './Notice.js';
import { Skeleton } from './Skeleton.js';

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  /** What is missing when a scale does not answer, in the page's words. */
  readonly whatIsMissing?: WhatIsMissing;
  readonly children: (data: Data) => ReactNode;
}

/** An answer on its way, whole, partial or failed; whatever came of it stays usable. */
export function Answered<Data>({ answer, whatIsMissing, children }: AnsweredProps<Data>) {
  const words = useWords();
  const { pathname, search } = useLocation();
  const { data, error, loading, missing } = answer;
  if (data === undefined && loading) return <Skeleton />;
  const others = otherErrors(error);
  return (
    <>
      <Missing of={missing} what={whatIsMissing} />
      {error !== undefined && (data === undefined || others.length > 0) && missing.length === 0 && (
        <Notice kind="problem">
          <p>{others.length > 0 ? others.join(' ') : words.answer.unreachable}</p>
          <p>
            {signInIsOver(error) ? (
              <ButtonLink to={`/enter?returnTo=${encodeURIComponent(pathname + search)}`} weight="second">
                {words.frame.enter}
              </ButtonLink>
            ) : (
              <Button weight="second" onPress={answer.again}>
                {words.answer.again}
              </Button>
            )}
          </p>
        </Notice>
      )}
      {data !== undefined && children(data)}
    </>
  );
}
