import { useEffect, useRef } from 'react';
import { useWords } from '../../words/Words.js';
import { StandForm } from './StandForm.js';
import type { MicroDistrict } from './standsAnswer.js';

interface AddStandProps {
  readonly microDistricts: readonly MicroDistrict[];
  /** The micro-district chosen on the tiles; null when none. */
  readonly where: string | null;
  readonly onDone: () => void;
}

/** The form of a stand, folded away until wanted; a micro-district that is chosen opens it there. */
export function AddStand({ microDistricts, where, onDone }: AddStandProps) {
  const words = useWords();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was pressed brings the reader here; an address opened anew leaves the focus where a reader begins.
    if (where !== null && document.activeElement !== document.body) summary.current?.focus();
  }, [where]);
  return (
    <details className="no-print" open={where !== null}>
      <summary ref={summary}>{words.stands.addStand}</summary>
      <StandForm key={where} microDistricts={microDistricts} where={where} onDone={onDone} />
    </details>
  );
}
