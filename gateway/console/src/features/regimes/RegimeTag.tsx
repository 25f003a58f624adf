import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import type { RegimeKind } from './regime.js';
import { useRegimeWords } from './words.js';

const looks: Record<RegimeKind, readonly [sign: string, tone: Tone]> = {
  COMMUNAL: ['●', 'heap'],
  TRANSFERRED: ['▲', 'sky'],
  DELEGATED: ['◐', 'sand'],
};

/** Who exercises a competence. */
export function RegimeTag({ regime }: { regime: RegimeKind | null }) {
  const words = useWords();
  const its = useRegimeWords();
  const [sign, tone] = regime === null ? (['◌', 'plain'] as const) : looks[regime];
  return (
    <Tag sign={sign} tone={tone}>
      {regime === null ? words.answer.unknown : its.regimes[regime]}
    </Tag>
  );
}
