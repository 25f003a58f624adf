import { withFrenchSpaces } from './frenchWriting.js';

/**
 * A text as a document to be signed may show it: without what neither XML nor paper can hold, and without the signs that
 * change the direction of reading, by which a text could be read as another than the one that is written. Its spaces are
 * French ones.
 */
export function printable(text: string): string {
  const kept = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '')
    .replaceAll(directions, '')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');
  return withFrenchSpaces(kept);
}

/** Marks, embeddings, overrides and isolates of direction (Unicode annex 9). */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
