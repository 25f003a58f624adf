import type { Message } from '#shared/graphql/GraphError.js';

/** What one cell of an open file may hold; several texts stand in one cell of a CSV and as a list in JSON. */
export type Cell = string | number | boolean | readonly string[] | null;

/** One line of an open file, its cells by the names of the columns. */
export type OpenRow = Readonly<Record<string, Cell>>;

/** What a column's cells are, as XML Schema names them; LIST for several texts. */
export type ColumnKind = 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'list';

export interface Column {
  /** French, in small letters, as the files of French open data have them; it never changes. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly says: Message;
}

/**
 * One list of the graph that a file holds. The answer has a connection, read page after page by `$first` and `$after`, or a
 * list that comes as a whole.
 */
export interface Part {
  readonly question: string;
  /** The list's name in the answer. */
  readonly list: string;
  /** What is asked first, and what of its answer the question takes. */
  readonly before?: {
    readonly question: string;
    readonly variables: (answer: Node) => Readonly<Record<string, unknown>>;
  };
  /** The lines of one node, most often one. */
  readonly rows: (node: Node) => readonly OpenRow[];
}

/** A node of an answer, as the part's own question asked for it. */
export type Node = Readonly<Record<string, unknown>>;

/** What anybody may take away: who may see it is decided by the graph, of which it is asked as the public. */
export interface Dataset {
  /** Its stable address: `/open-data/<key>.csv`. */
  readonly key: string;
  readonly title: Message;
  readonly says: Message;
  readonly keywords: readonly string[];
  /** Of the Publications Office's table of data themes. */
  readonly theme: 'GOVE' | 'ENVI' | 'REGI';
  readonly columns: readonly Column[];
  readonly parts: readonly Part[];
}
