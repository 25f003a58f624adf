import type { Message } from '../../graphql/GraphError.js';
import { readDay, readNumber, readYesNo } from '../frenchValues.js';
import { splitList } from '../listCell.js';
import { plainWord } from '../plainWord.js';
import type { Column } from '../readTable.js';

type Read = ReturnType<Column['read']>;

/** A column whose empty cell is null: nothing, or for what is always there what it was, or what something new begins with. */
function column(name: string, alsoCalled: readonly string[], read: (cell: string) => Read): Column {
  return { name, alsoCalled, read: (cell) => (cell.trim() === '' ? { value: null } : read(cell)) };
}

/** Text with its spaces and lines as they are. */
export function text(name: string, ...alsoCalled: string[]): Column {
  return column(name, alsoCalled, (cell) => ({ value: cell }));
}

export function line(name: string, ...alsoCalled: string[]): Column {
  return column(name, alsoCalled, (cell) => ({ value: cell.trim() }));
}

/** Several texts between bars; none for an empty cell. */
export function list(name: string, ...alsoCalled: string[]): Column {
  return { name, alsoCalled, read: (cell) => ({ value: splitList(cell) }) };
}

export function day(name: string, ...alsoCalled: string[]): Column {
  return column(name, alsoCalled, (cell) => orProblem(readDay(cell), noDay));
}

export function yesNo(name: string, ...alsoCalled: string[]): Column {
  return column(name, alsoCalled, (cell) => orProblem(readYesNo(cell), noYesNo));
}

/** A whole number from 0, thousands parted or not. */
export function count(name: string, ...alsoCalled: string[]): Column {
  return column(name, alsoCalled, (cell) => {
    const value = readNumber(cell);
    return orProblem(value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null, noCount);
  });
}

/** Euros written 12 500,50, read as cents. */
export function euros(name: string, ...alsoCalled: string[]): Column {
  return column(name, alsoCalled, (cell) => {
    const value = readNumber(cell.replace(/€\s*$/u, ''));
    const cents = value === null ? null : Math.round(value * 100);
    const exact = value !== null && cents !== null && Math.abs(cents - value * 100) < 1e-6;
    return orProblem(exact && cents >= 0 && Number.isSafeInteger(cents) ? cents : null, noEuros);
  });
}

/**
 * One value of several, by its French word or its own name.
 * @param words French word by value
 */
export function oneOf(words: Readonly<Record<string, string>>, name: string, ...alsoCalled: string[]): Column {
  const read = wordReader(words);
  return column(name, alsoCalled, read);
}

/** Several such values between bars. */
export function someOf(words: Readonly<Record<string, string>>, name: string, ...alsoCalled: string[]): Column {
  const read = wordReader(words);
  return column(name, alsoCalled, (cell) => {
    const values: unknown[] = [];
    for (const word of splitList(cell)) {
      const one = read(word);
      if ('problem' in one) return one;
      values.push(one.value);
    }
    return { value: values };
  });
}

/** Reads one value of several. */
export function wordReader(words: Readonly<Record<string, string>>): (cell: string) => Read {
  const values = new Map(
    Object.entries(words).flatMap(([value, word]) => [
      [plainWord(value), value],
      [plainWord(word), value],
    ]),
  );
  const problem: Message = {
    fr: `Valeur inconnue\u00a0: écrivez ${Object.values(words).join(', ')}.`,
    en: `Unknown value: write ${Object.keys(words).join(', ')}.`,
  };
  return (cell) => orProblem(values.get(plainWord(cell)) ?? null, problem);
}

function orProblem(value: unknown, problem: Message): Read {
  return value === null ? { problem } : { value };
}

const noDay: Message = {
  fr: 'Cette date n’existe pas ou n’est pas lisible\u00a0: écrivez-la 14/03/2027.',
  en: 'This date does not exist or cannot be read: write it 14/03/2027.',
};
const noYesNo: Message = { fr: 'Écrivez oui ou non.', en: 'Write yes or no.' };
const noCount: Message = { fr: 'Écrivez un nombre entier, 0 au moins.', en: 'Write a whole number, 0 at least.' };
const noEuros: Message = {
  fr: 'Écrivez un montant en euros, 12\u00a0500,50, sans partie de centime.',
  en: 'Write an amount in euros, 12 500,50, without parts of a cent.',
};
