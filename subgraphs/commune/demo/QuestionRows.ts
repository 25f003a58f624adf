/** What agglomerations asked communes, what these answered, and what they committed to, as each commune holds it. */
export interface DemonstrationQuestions {
  readonly asked: readonly {
    readonly id: string;
    readonly insee: string;
    readonly projectId: string;
    readonly questionId: string;
    readonly agglomeration: string;
    readonly labellingReference: string;
    readonly text: string;
    readonly missingPiece: boolean;
    readonly at: string;
  }[];
  readonly answers: readonly {
    readonly id: string;
    readonly insee: string;
    readonly projectId: string;
    readonly questionId: string;
    readonly text: string;
    readonly at: string;
  }[];
  readonly commitments: readonly {
    readonly id: string;
    readonly insee: string;
    readonly projectId: string;
    readonly commitmentId: string;
    readonly agglomeration: string;
    readonly labellingReference: string;
    readonly text: string;
    readonly dueOn: string;
    readonly state: 'PLANNED' | 'KEPT' | 'PARTLY' | 'NOT_KEPT';
    readonly reason: string | null;
    readonly at: string;
  }[];
}
