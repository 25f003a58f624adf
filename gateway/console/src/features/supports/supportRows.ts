import type { Connection } from '../../kit/PagedList.js';
import type { Hosted, SupportSummary } from '../../kit/supportSummary.js';
import type { supports } from '../../words/fr/supports.js';

interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

export interface SupportRow extends SupportSummary, Hosted {
  readonly checks: readonly (keyof (typeof supports)['checks'])[] | null;
  readonly demonstration: boolean | null;
  readonly communes: readonly CommuneName[] | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
  readonly post: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
}

/** The answer of Supports.graphql. */
export interface SupportsData {
  readonly agglomeration: { readonly supports: Connection<SupportRow> | null } | null;
}

export interface SupportMonth {
  readonly month: string;
  readonly planned: number;
  readonly done: number;
  readonly supports: number;
  readonly commune: CommuneName;
}

/** The answer of SupportMonths.graphql. */
export interface MonthsData {
  readonly agglomeration: { readonly supportMonths: readonly SupportMonth[] | null } | null;
}

/** One line of the table: a commune, what is planned for it each month, and its whole. */
export interface CommuneLine {
  readonly insee: string;
  readonly name: string;
  readonly byMonth: ReadonlyMap<string, SupportMonth>;
  readonly planned: number;
  readonly done: number;
}

/** The months' rows gathered by commune, in no order. */
export function linesOf(rows: readonly SupportMonth[]): readonly CommuneLine[] {
  const lines = new Map<string, { name: string; byMonth: Map<string, SupportMonth>; planned: number; done: number }>();
  for (const row of rows) {
    const { insee, name } = row.commune;
    const line = lines.get(insee) ?? { name: name ?? insee, byMonth: new Map(), planned: 0, done: 0 };
    line.byMonth.set(row.month, row);
    line.planned += row.planned;
    line.done += row.done;
    lines.set(insee, line);
  }
  return [...lines].map(([insee, line]) => ({ insee, ...line }));
}

export const nameOf = ({ insee, name }: CommuneName) => name ?? insee;
