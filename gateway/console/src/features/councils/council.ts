/** A meeting as the calendar shows it; an estimate has neither id nor version. */
export interface Council {
  readonly id: string | null;
  readonly heldOn: string;
  readonly kind: 'COUNCIL' | 'BUREAU';
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly estimated: boolean;
  readonly note: string | null;
  readonly convocation: { readonly by: string; readonly clearDays: number; readonly article: string } | null;
  readonly demonstration: boolean;
  readonly version: number | null;
}

/** The answer of Councils.graphql, of AgglomerationCouncils.graphql or of PoleCouncils.graphql: one of the three bodies. */
export interface CouncilsAnswer {
  readonly commune?: { readonly councils: readonly Council[] | null } | null;
  readonly agglomeration?: { readonly councils: readonly Council[] | null } | null;
  readonly pole?: { readonly councils: readonly Council[] | null } | null;
}
