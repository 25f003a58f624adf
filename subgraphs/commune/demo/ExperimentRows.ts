/** Experiments of the demonstration, and who made use of what they taught. */
export interface DemonstrationExperiment {
  readonly id: string;
  readonly insee: string;
  readonly actionId: string | null;
  readonly title: string;
  readonly hypothesis: string;
  readonly theme: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly outcome: 'RUNNING' | 'CONFIRMED' | 'REFUTED' | 'INCONCLUSIVE';
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly lessons: readonly { readonly id: string; readonly text: string }[];
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DemonstrationReuse {
  readonly id: string;
  /** Who makes use of the lesson. */
  readonly insee: string;
  readonly lessonId: string;
  readonly how: string;
  readonly reusedOn: string;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
}
