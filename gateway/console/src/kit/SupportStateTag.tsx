import { useWords } from '../words/Words.js';
import { Tag, type Tone } from './Tag.js';

export type SupportState = 'OFFERED' | 'CONSENTED' | 'ACTIVE' | 'CLOSED' | 'REFUSED' | 'INTERRUPTED';

const looks: Record<SupportState, readonly [sign: string, tone: Tone]> = {
  OFFERED: ['?', 'sky'],
  CONSENTED: ['◑', 'sky'],
  ACTIVE: ['▸', 'heap'],
  CLOSED: ['✓', 'plain'],
  REFUSED: ['–', 'plain'],
  INTERRUPTED: ['‖', 'sand'],
};

/** Where a support of an agglomeration stands; a refusal is an answer. */
export function SupportStateTag({ state }: { state: SupportState | null }) {
  const words = useWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : words.supportStates[state]}
    </Tag>
  );
}
