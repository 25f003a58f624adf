import type { Message } from '../graphql/GraphError.js';
import type { LineProblem } from './LineProblem.js';
import { joinList } from './listCell.js';
import type { TextRow, TextTable } from './readCsv.js';

/** A JSON file's entries, each an object, as rows of text: what follows reads CSV and JSON alike. */
export function readJson(bytes: Uint8Array): TextTable {
  const entries = parsed(bytes);
  const table = { encoding: 'UTF-8', separator: null } as const;
  if (!Array.isArray(entries)) {
    return { ...table, heading: [], rows: [], problems: [{ line: 1, column: null, message: notAList }] };
  }
  const heading = new Set<string>();
  const rows: TextRow[] = [];
  const problems: LineProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = index + 1;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      problems.push({ line, column: null, message: notAnObject });
      continue;
    }
    const cells = new Map<string, string>();
    for (const [name, value] of Object.entries(entry)) {
      heading.add(name);
      const cell = cellOf(value);
      if (cell === null)
        problems.push({ line, column: /\0|\p{Surrogate}/u.test(name) ? null : name, message: notACell });
      else cells.set(name, cell);
    }
    if (!problems.some((problem) => problem.line === line)) rows.push({ line, cells });
  }
  return { ...table, heading: [...heading], rows, problems };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Null for what no cell can hold. */
function cellOf(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return joinList(value);
  return null;
}

const notAList: Message = {
  fr: 'Ce fichier n’est pas une liste JSON en UTF-8\u00a0: enregistrez-le sous la forme [{…}, {…}].',
  en: 'This file is not a JSON list in UTF-8: save it as [{…}, {…}].',
};
const notAnObject: Message = {
  fr: 'Cette entrée n’est pas un objet\u00a0: écrivez-la sous la forme {"colonne": "valeur"}.',
  en: 'This entry is not an object: write it as {"column": "value"}.',
};
const notACell: Message = {
  fr: 'Cette valeur n’est ni un texte, ni un nombre, ni oui ou non, ni une liste de textes\u00a0: corrigez-la.',
  en: 'This value is neither a text, a number, true or false, nor a list of texts: correct it.',
};
