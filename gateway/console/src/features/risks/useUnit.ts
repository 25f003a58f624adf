import { useFormats } from '../../words/Words.js';
import type { Unit } from './figures.js';
import { useRiskWords } from './useRiskWords.js';

/** Writes a value in its unit. */
export function useUnit() {
  const says = useRiskWords();
  const formats = useFormats();
  return (value: number, unit: Unit): string => {
    if (unit === 'share') return formats.percent(value);
    if (unit === 'points') return says.points(formats.decimal(value * 100));
    return unit === 'index' ? formats.hundredths(value) : formats.number(value);
  };
}
