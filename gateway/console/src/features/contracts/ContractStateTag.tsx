import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import type { ContractState } from './contractFile.js';

const looks: Record<ContractState, readonly [sign: string, tone: Tone]> = {
  PROPOSED: ['✎', 'plain'],
  NEGOTIATED: ['⇄', 'sky'],
  CONCLUDED: ['◑', 'sky'],
  RUNNING: ['▸', 'sky'],
  HONOURED: ['✓', 'heap'],
  UNBALANCED: ['◧', 'sand'],
  BROKEN: ['○', 'plain'],
};

export function ContractStateTag({ state }: { state: ContractState | null }) {
  const words = useWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : words.contractStates[state]}
    </Tag>
  );
}
