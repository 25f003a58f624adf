/** The demonstration's chapters of the story: kinds of contributors and their counts, never people. */
export interface DemonstrationChapter {
  readonly id: string;
  readonly insee: string;
  readonly period: 'MEMORY' | 'PRESENT' | 'FUTURE';
  readonly title: string;
  readonly text: string;
  readonly axis?: string | null;
  readonly contributors: readonly { readonly kind: string; readonly count: number }[];
  readonly actionIds: readonly string[];
  readonly consentGivenOn: string | null;
  readonly consentWithdrawnOn: string | null;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A listening round of the demonstration; those that sources report belong to the territory. */
export interface DemonstrationRound {
  readonly id: string;
  readonly insee: string;
  readonly heldOn: string;
  readonly scales: readonly ('COMMUNE' | 'AGGLOMERATION' | 'POLE')[];
  readonly summary: string;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly findings: readonly {
    readonly scale: 'COMMUNE' | 'AGGLOMERATION' | 'POLE';
    readonly topic: string;
    readonly finding: string;
    readonly progress: 'BETTER' | 'SAME' | 'WORSE' | null;
  }[];
}
