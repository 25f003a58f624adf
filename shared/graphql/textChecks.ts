import { invalid, type Obstacle } from './problems.js';

/** The most characters a title, a function, a place… may have. */
export const longestTitle = 200;
/** The most characters a summary, a reason, a lesson… may have. */
const longestText = 10_000;
/** The most items a list of short texts may have. */
export const longestList = 50;

type Path = readonly string[];

/** A text that must say something, in one line's length. */
export function checkTitle(path: Path, text: string): Obstacle[] {
  return text.trim() === '' ? [empty(path)] : checkText(path, text, longestTitle);
}

/** A text that may be missing; `undefined` (not given) and null (erased) pass. */
export function checkText(path: Path, text: string | null | undefined, longest: number = longestText): Obstacle[] {
  if (text == null) return [];
  // PostgreSQL keeps every character but this one.
  if (text.includes('\u0000')) {
    return [
      invalid(path, { fr: 'Ce texte contient un caractère nul\u00a0: retirez-le.', en: 'Remove the null character.' }),
    ];
  }
  if (text.length <= longest) return [];
  return [
    invalid(path, {
      fr: `Ce texte compte ${text.length} caractères\u00a0: raccourcissez-le à ${longest}.`,
      en: `This text has ${text.length} characters: shorten it to ${longest}.`,
    }),
  ];
}

/** A list of short texts, none of them empty. */
export function checkTexts(path: Path, texts: readonly string[] | null | undefined): Obstacle[] {
  if (texts == null) return [];
  return [
    ...checkLength(path, texts.length),
    ...texts.slice(0, longestList).flatMap((text, index) => checkTitle([...path, String(index)], text)),
  ];
}

/** How many items a list may have. */
export function checkLength(path: Path, length: number): Obstacle[] {
  if (length <= longestList) return [];
  return [
    invalid(path, {
      fr: `${length} éléments\u00a0: gardez-en ${longestList} au plus.`,
      en: `${length} items: keep ${longestList} at most.`,
    }),
  ];
}

function empty(path: Path): Obstacle {
  return invalid(path, { fr: 'Écrivez un texte\u00a0: il est vide.', en: 'Write something: this is empty.' });
}
