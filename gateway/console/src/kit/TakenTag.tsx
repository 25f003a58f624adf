import { Tag, type Tone } from './Tag.js';

/** What was made of something that was said; waiting where nothing was yet. */
export type Taken = 'WAITING' | 'TAKEN' | 'PARTLY' | 'NOT_TAKEN';

// That something was not taken up is an answer: no warning colour.
const looks: Record<Taken, readonly [sign: string, tone: Tone]> = {
  WAITING: ['…', 'sand'],
  TAKEN: ['✓', 'heap'],
  PARTLY: ['◐', 'sky'],
  NOT_TAKEN: ['–', 'plain'],
};

/** What became of what somebody said, in the page's words. */
export function TakenTag({ of, label }: { of: Taken; label: string }) {
  const [sign, tone] = looks[of];
  return (
    <Tag sign={sign} tone={tone}>
      {label}
    </Tag>
  );
}
