import type { RequestContext } from '../../graphql/RequestContext.js';

type Cell = string | number | boolean | null | readonly string[];

/** A file's columns, each with what it shows of a row. */
export type ExportColumns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** How rows of one kind are exported: what their columns need is read once for all of them. */
export interface ExportOf<Row> {
  /** What the file is called, before its day. */
  readonly name: string;
  columns(context: RequestContext, rows: readonly Row[]): Promise<ExportColumns<Row>>;
}
