import type { Source } from '#shared/graphql/Source.js';

/** A listening round as a published source reports it: a fact of the territory, open to everybody. */
export interface ListeningRoundRow {
  readonly insee: string;
  /** "2015", "2017-09" or "2017-09-19". */
  readonly held: string;
  readonly scales: readonly string[];
  readonly summary: string;
  readonly complete: boolean;
  readonly findings: readonly {
    readonly scale: string;
    readonly topic: string;
    readonly finding: string;
    readonly progress: string | null;
  }[];
  readonly source: Source;
}
