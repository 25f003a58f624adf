import type { listening } from '../../words/fr/listening.js';
import type { Catalogue } from '../../words/fr.js';

export type ListeningScale = keyof (typeof listening)['scales'];
export type Progress = keyof (typeof listening)['progresses'];

export interface Finding {
  readonly scale: ListeningScale;
  readonly topic: string;
  readonly finding: string;
  readonly progress: Progress | null;
  readonly before: string | null;
}

interface Source {
  readonly title: string;
  readonly publisher: string | null;
}

/** A row of Rounds.graphql. */
export interface RoundRow {
  readonly id: string;
  readonly held: string | null;
  readonly scales: readonly ListeningScale[] | null;
  readonly summary: string | null;
  readonly demonstration: boolean | null;
  readonly findings: readonly Pick<Finding, 'scale' | 'topic' | 'progress'>[] | null;
  readonly source: Source | null;
}

/** The answer of RoundFile.graphql. */
export interface RoundFile extends Omit<RoundRow, 'findings'> {
  readonly complete: boolean | null;
  readonly version: number | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly previous: { readonly id: string; readonly held: string | null } | null;
  readonly findings: readonly Finding[] | null;
  readonly notHeardAgain: readonly Pick<Finding, 'scale' | 'topic' | 'finding'>[] | null;
}
