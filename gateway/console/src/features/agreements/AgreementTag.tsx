import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import type { AgreementState } from './agreement.js';
import { useAgreementWords } from './words.js';

const looks: Record<AgreementState, readonly [sign: string, tone: Tone]> = {
  DRAFT: ['✎', 'sand'],
  SIGNED: ['✓', 'heap'],
  RENEWED: ['↻', 'sky'],
  ENDED: ['○', 'plain'],
  TERMINATED: ['–', 'plain'],
};

/** Where an agreement stands. */
export function AgreementTag({ state }: { state: AgreementState | null }) {
  const words = useWords();
  const its = useAgreementWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : its.states[state]}
    </Tag>
  );
}
