import type { Scale } from '../session/session.js';
import { useWords } from '../words/Words.js';

const signs: Record<Scale, string> = { commune: '●', call: '◆', pma: '▲' };

/** A scale's name, in its one colour and with its one sign: whose word stands here. */
export function ScaleName({ scale }: { scale: Scale }) {
  const words = useWords();
  return (
    <span className={`scale scale-${scale}`}>
      <span aria-hidden="true">{signs[scale]}</span>
      {words.scales[scale]}
    </span>
  );
}
