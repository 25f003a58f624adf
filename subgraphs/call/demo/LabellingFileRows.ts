/** What surrounds the demonstration's labellings: criteria, scores, the thread with the communes, what they committed to. */
export interface DemonstrationLabellingFiles {
  readonly grids: readonly {
    readonly id: string;
    readonly siren: string;
    readonly version: number;
    readonly since: string;
    readonly criteria: readonly {
      readonly key: string;
      readonly title: string;
      readonly weight: number;
      readonly involvement: boolean;
    }[];
  }[];
  readonly scores: readonly {
    readonly labelling: string;
    readonly siren: string;
    readonly grid: string;
    readonly criterion: string;
    readonly score: number;
    readonly comment: string;
    readonly evidence: string | null;
    readonly scoredAt: string;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly labelling: string;
    readonly siren: string;
    readonly projectId: string;
    readonly text: string;
    readonly missingPiece: boolean;
    readonly askedAt: string;
    /** Null while the communes owe it. */
    readonly answer: {
      readonly id: string;
      readonly commune: string;
      readonly text: string;
      readonly at: string;
    } | null;
  }[];
  /** Refusals that one post proposed and another has still to look at. */
  readonly refusals: readonly {
    readonly id: string;
    readonly labelling: string;
    readonly siren: string;
    readonly reason: string;
    readonly proposedBy: string;
    readonly proposedAt: string;
  }[];
  readonly comments: readonly {
    readonly id: string;
    readonly labelling: string;
    readonly siren: string;
    readonly text: string;
    readonly at: string;
  }[];
  readonly commitments: readonly {
    readonly id: string;
    readonly labelling: string;
    readonly siren: string;
    readonly projectId: string;
    readonly communes: readonly string[];
    readonly text: string;
    readonly dueOn: string;
    readonly committedAt: string;
    readonly judgement: {
      readonly state: 'KEPT' | 'PARTLY' | 'NOT_KEPT';
      readonly reason: string;
      readonly at: string;
    } | null;
  }[];
}
