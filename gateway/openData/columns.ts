import type { Column, ColumnKind } from './Dataset.js';

/** A column as a dataset lists it. */
export function column(name: string, kind: ColumnKind, fr: string, en: string): Column {
  return { name, kind, says: { fr, en } };
}

/** Which commune a line belongs to, the same in every dataset. */
export const communeColumns: readonly Column[] = [
  column('code_insee', 'string', 'Code INSEE de la commune', 'INSEE code of the commune'),
  column('commune', 'string', 'Nom de la commune', 'Name of the commune'),
];

/** True for a row of the demonstration, which describes nobody. */
export const demonstrationColumn: Column = column(
  'demonstration',
  'boolean',
  'Vrai pour une ligne inventée de la démonstration',
  'True for an invented row of the demonstration',
);
