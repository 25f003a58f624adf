import { createHash } from 'node:crypto';
import { GraphError } from './GraphError.js';

/**
 * A cursor is the sort values of one row, marked with the list it belongs to (name, sort, filter),
 * so that a cursor from another list is refused instead of giving a wrong page.
 */

/** Eight characters that differ for another list, sort or filter. */
export function listMark(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 8);
}

export function encodeCursor(mark: string, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([mark, ...values])).toString('base64url');
}

/**
 * The sort values in `cursor`.
 * @throws GraphError BAD_INPUT when it is not a cursor of this list
 */
export function decodeCursor(cursor: string, mark: string, length: number): string[] {
  const parts = parse(cursor);
  if (parts === undefined || parts.length !== length + 1 || parts[0] !== mark) {
    throw new GraphError('BAD_INPUT', {
      fr: 'Ce curseur ne vient pas de cette liste (mêmes filtres, même tri)\u00a0: reprenez depuis la première page.',
      en: 'This cursor does not come from this list (same filters, same sort): start again from the first page.',
    });
  }
  return parts.slice(1);
}

function parse(cursor: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
