import { useFormats } from '../../words/Words.js';
import type { Told } from './observatoryAnswer.js';
import { useObservatoryWords } from './words.js';

/** Writes a figure as a reader says it: per cent, days, or why it is not told; never 0 for what is not known. */
export function useFigureText() {
  const formats = useFormats();
  const its = useObservatoryWords();
  const value = (told: number, unit: 'PART' | 'DAYS') =>
    unit === 'PART' ? formats.percent(told) : its.days(formats.number(told), told);
  return {
    value,
    told: ({ state, value: known }: Told, unit: 'PART' | 'DAYS') =>
      state !== 'SHOWN' ? its.states[state] : known === null ? its.nothingToDivide : value(known, unit),
    count: ({ state, n }: Told) => (n === null ? its.noCount[state] : formats.number(n)),
  };
}
