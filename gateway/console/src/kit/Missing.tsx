import type { Scale } from '../session/session.js';
import { useWords } from '../words/Words.js';
import { Notice } from './Notice.js';

export type WhatIsMissing = Partial<Record<Scale, string>>;

interface MissingProps {
  /** The scales of which the answer is without. */
  readonly of: readonly Scale[];
  /** What is missing here without each scale, in the page's words. */
  readonly what?: WhatIsMissing | undefined;
}

/** A quiet line where a scale's part is missing: unknown is not no. */
export function Missing({ of, what }: MissingProps) {
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <Notice kind="partial">
      {of.map((scale) => (
        <p key={scale}>
          {words.answer.scaleSilent(words.scales.the[scale])} {what?.[scale] ?? words.answer.unknownIsNotNo}
        </p>
      ))}
    </Notice>
  );
}
