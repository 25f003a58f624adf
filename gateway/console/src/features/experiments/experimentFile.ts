import type { experiments } from '../../words/fr/experiments.js';
import type { Catalogue } from '../../words/fr.js';

export type ExperimentOutcome = keyof (typeof experiments)['outcomes'];
type Theme = keyof Catalogue['themes'];

interface Named {
  readonly id: string;
  readonly title: string | null;
}

export interface Reuse {
  readonly id: string;
  readonly how: string | null;
  readonly reusedOn: string | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
}

/** The answer of ExperimentFile.graphql. */
export interface ExperimentFile {
  readonly id: string;
  readonly title: string | null;
  readonly hypothesis: string | null;
  readonly theme: Theme | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly outcome: ExperimentOutcome | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly action: Named | null;
  readonly lessons:
    | readonly {
        readonly id: string;
        readonly text: string | null;
        readonly reuses: number | null;
        readonly reusedBy: readonly Reuse[] | null;
      }[]
    | null;
}

export type OwnExperiment = ExperimentFile & { readonly version: number };

/** A row of Lessons.graphql. */
export interface LessonRow {
  readonly id: string;
  readonly text: string | null;
  readonly theme: Theme | null;
  readonly recordedAt: string | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly demonstration: boolean | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly experiment: (Named & { readonly outcome: ExperimentOutcome | null }) | null;
  readonly action: Named | null;
  readonly reuses: number | null;
  readonly reusedBy: readonly Reuse[] | null;
}
