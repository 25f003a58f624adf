import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import type { Message } from '#shared/graphql/GraphError.js';

/** A line's texts, numbers and lists as its kind reads them; null where the line says nothing. */
export function cellsOf(values: Values) {
  const list = (name: string) => {
    const value = values[name];
    return Array.isArray(value) ? value.map(String) : [];
  };
  return {
    text: (name: string) => textIn(name)(values),
    number: (name: string) => (typeof values[name] === 'number' ? values[name] : null),
    yes: (name: string) => values[name] === true,
    list,
  };
}

/** Cells without which a line is not understood. */
export function needed(values: Values, ...columns: readonly string[]): ColumnProblem[] {
  return columns.filter((column) => values[column] == null).map((column) => ({ column, message: emptyCell }));
}

/** Codes of communes that the territory does not have. */
export function strangers(column: string, codes: readonly string[], known: ReadonlySet<string>): ColumnProblem[] {
  return codes.filter((code) => !known.has(code)).map((code) => ({ column, message: unknownCommune(code) }));
}

/** A period that ends before it begins. */
export function backwards(column: string, since: string | null, until: string | null): ColumnProblem[] {
  return since !== null && until !== null && until < since ? [{ column, message: endsBefore }] : [];
}

const emptyCell: Message = {
  fr: 'Sans cette cellule, la ligne n’est pas comprise\u00a0: remplissez-la.',
  en: 'Without this cell the line is not understood: fill it in.',
};
const endsBefore: Message = {
  fr: 'Ce dernier jour est avant le premier\u00a0: corrigez l’un des deux.',
  en: 'This last day is before the first: correct one of them.',
};
function unknownCommune(code: string): Message {
  return {
    fr: `Aucune commune du territoire n’a le code ${code}\u00a0: corrigez-le.`,
    en: `No commune of the territory has the code ${code}: correct it.`,
  };
}
