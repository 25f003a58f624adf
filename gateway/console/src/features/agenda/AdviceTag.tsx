import { Tag, type Tone } from '../../kit/Tag.js';
import type { AgendaAdvice } from './agendaAnswer.js';
import { useAgendaWords } from './words.js';

const looks: Record<AgendaAdvice, readonly [sign: string, tone: Tone]> = {
  POOL: ['⇄', 'heap'],
  TRAIN: ['↗', 'sky'],
  RECRUIT: ['+', 'sand'],
  BORROW: ['↶', 'plain'],
};

/** What is advised, or was decided. */
export function AdviceTag({ advice }: { advice: AgendaAdvice }) {
  const its = useAgendaWords();
  const [sign, tone] = looks[advice];
  return (
    <Tag sign={sign} tone={tone}>
      {its.answers[advice]}
    </Tag>
  );
}
