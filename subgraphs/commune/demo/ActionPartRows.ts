/** What an action of the demonstration has beside its row. */
export interface DemonstrationActionPart {
  readonly actionId: string;
  readonly insee: string;
  readonly partners: readonly string[];
  readonly programme: string | null;
  readonly trajectory: {
    readonly start: string;
    readonly wished: string;
    readonly milestones: readonly {
      readonly title: string;
      readonly dueOn: string;
      readonly reachedOn: string | null;
    }[];
  } | null;
  readonly pillars: readonly {
    readonly pillar: 'SHARED_CARRYING' | 'COOPERATION' | 'INVOLVEMENT';
    /** From 0 to 4. */
    readonly rating: number;
    readonly evidence: string;
    readonly ratedOn: string;
  }[];
  readonly reviews: readonly {
    readonly id: string;
    readonly reviewedOn: string;
    readonly objective: string;
    readonly margin: string;
    readonly improvements: readonly string[];
  }[];
  readonly externalIds: readonly { readonly system: string; readonly id: string }[];
}
