import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Cell } from './AnswerPart.js';

const yesAndNo = { fr: ['oui', 'non'], en: ['yes', 'no'] } as const;

/** A cell in the reader's language; what is unknown is empty, never zero. */
export function saidCell(cell: Cell | undefined, locale: Locale): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return yesAndNo[locale][cell ? 0 : 1];
  if (typeof cell === 'number') return locale === 'fr' ? String(cell).replace('.', ',') : String(cell);
  return cell;
}
