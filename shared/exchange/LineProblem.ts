import type { Message } from '../graphql/GraphError.js';

/** What is wrong at one place of a file, and what to do about it, for the person who holds the file. */
export interface LineProblem {
  /** Line of the file as an editor counts them, the heading's being 1; in JSON the entry's place, from 1. */
  readonly line: number;
  /** The column's name; null when the line as a whole is meant. */
  readonly column: string | null;
  readonly message: Message;
}
