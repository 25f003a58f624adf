import type { ExecutionResult } from 'graphql';
import type { FileDesk } from '#shared/exchange/files/FileDesk.js';
import type { SubgraphRequest } from '#shared/graphql/Subgraph.js';

/**
 * The way to one scale. It may reject, and may bring back anything: ScaleDataSource makes of both an answer that the
 * other scales' parts can live with.
 */
export interface Source {
  ask(request: SubgraphRequest): Promise<ExecutionResult>;
  /** The way to its files; rejects when the scale does not answer. Absent where the subgraph has none. */
  readonly files?: FileDesk | undefined;
  /** True when the scale can answer. Never rejects. */
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}

/** What makes a source: the subgraph's name and address, as the supergraph holds them. */
export type SourceFactory = (name: string, url: string) => Source;
