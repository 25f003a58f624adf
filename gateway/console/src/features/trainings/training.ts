import type { Connection } from '../../kit/PagedList.js';
import type { trainings } from '../../words/fr/trainings.js';

/** A row of Trainings.graphql. */
export interface Training {
  readonly id: string;
  readonly title: string | null;
  readonly audience: keyof (typeof trainings)['audiences'] | null;
  readonly partner: string | null;
  readonly heldOn: string | null;
  readonly halfDays: number | null;
  /** Null while nobody was counted, or where they could be recognised. */
  readonly participants: number | null;
  readonly suppressed: boolean | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly initiative: { readonly id: string; readonly title: string | null } | null;
}

export interface TrainingsAnswer {
  readonly agglomeration: { readonly trainings: Connection<Training> | null } | null;
}
