import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import type { ExperimentOutcome } from './experimentFile.js';
import { useExperimentWords } from './words.js';

// No end is a failure: none has a warning's colour.
const looks: Record<ExperimentOutcome, readonly [sign: string, tone: Tone]> = {
  RUNNING: ['▸', 'sky'],
  CONFIRMED: ['✓', 'heap'],
  REFUTED: ['✗', 'heap'],
  INCONCLUSIVE: ['≈', 'heap'],
};

export function OutcomeTag({ outcome }: { outcome: ExperimentOutcome | null }) {
  const words = useWords();
  const its = useExperimentWords();
  const [sign, tone] = outcome === null ? (['◌', 'plain'] as const) : looks[outcome];
  return (
    <Tag sign={sign} tone={tone}>
      {outcome === null ? words.answer.unknown : its.outcomes[outcome]}
    </Tag>
  );
}
