import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { FileKind } from '#shared/exchange/import/FileKind.js';
import { type ColumnProblem, planLines, type Values } from '#shared/exchange/import/planLines.js';
import { stateOf } from '#shared/exchange/import/stateOf.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { Message } from '#shared/graphql/GraphError.js';

/** A row the pole has already, under the name by which a line tells it. */
export interface NamedRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** What a line comes to: what is written of it, and what is irregular in it and kept all the same. */
export type Understood =
  | { readonly value: object; readonly notes: readonly Message[] }
  | { readonly problems: readonly ColumnProblem[] };

/** A kind of what already is, as a file tells it: new rows alone. What the pole has is left as it is. */
export interface PoleKind<World> {
  /** GraphQL type of what is written. */
  readonly entity: string;
  readonly columns: readonly Column[];
  readonly world: (manager: EntityManager, pole: string) => Promise<World>;
  readonly rows: (manager: EntityManager, pole: string) => Promise<readonly NamedRow[]>;
  readonly nameIn: (values: Values) => string | null;
  readonly titleIn: (values: Values) => string | null;
  readonly understand: (values: Values, world: World) => Understood;
  /** Writes in few statements whatever their number. */
  readonly write: (
    manager: EntityManager,
    pole: string,
    rows: readonly (object & { readonly id: string })[],
  ) => Promise<void>;
}

/** Such a kind as files are imported. */
export function poleFiles<World extends object>(kind: PoleKind<World>): FileKind {
  return {
    columns: kind.columns,
    async known(manager, pole, { lock }) {
      // Two imports of one pole wait for each other: what they know stays true until they have written.
      if (lock) await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 47))', [pole]);
      const rows = (await kind.rows(manager, pole)).map((row) => ({ ...row, reference: null }));
      const world = await kind.world(manager, pole);
      return {
        state: stateOf(rows, [JSON.stringify(world)]),
        plan: (lines) =>
          planLines(lines, {
            rows,
            externalIds: [],
            namesOf: ({ name }) => [name],
            nameIn: kind.nameIn,
            titleIn: (values) => kind.titleIn(values),
            isOwnReference: () => false,
            make: (row, values) => {
              if (row !== null) return { value: {}, changed: false, notes: [leftAsItIs] };
              const understood = kind.understand(values, world);
              return 'problems' in understood ? understood : { ...understood, changed: true };
            },
          }),
        async write(writer, _at, lines) {
          const written = lines.map(({ line, value, title }) => ({ line, title, row: { ...value, id: newId() } }));
          await kind.write(
            writer,
            pole,
            written.map(({ row }) => row),
          );
          return {
            entries: written.map(({ row, title }) => ({
              ...{ entity: kind.entity, id: row.id, verb: 'IMPORT', visibility: 'PRIVATE' as const },
              change: { title },
            })),
            ids: new Map(written.map(({ line, row }) => [line, row.id])),
          };
        },
      };
    },
  };
}

/** A cell of text; null where the line says nothing. */
export const cell = (values: Values, column: string): string | null => {
  const value = values[column];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Columns that a line cannot do without. */
export function missing(values: Values, columns: readonly string[]): ColumnProblem[] {
  return columns
    .filter((column) => values[column] === null || values[column] === undefined)
    .map((column) => ({ column, message: needed }));
}

const needed: Message = {
  fr: 'Cette cellule est nécessaire\u00a0: remplissez-la.',
  en: 'This cell is needed: fill it in.',
};
const leftAsItIs: Message = {
  fr: 'Le pôle l’a déjà\u00a0: cette ligne n’y change rien.',
  en: 'The pole has it already: this line changes nothing of it.',
};
