type Judgement = 'KEPT' | 'PARTLY' | 'NOT_KEPT';
type Side = 'COMMUNE' | 'INHABITANTS';

/** A fifty/fifty contract of the demonstration; its party is an association or a group, never a person. */
export interface DemonstrationContract {
  readonly id: string;
  readonly insee: string;
  /** Four digits at most; the reference is made of the commune, the year and this number. */
  readonly number: number;
  readonly title: string;
  readonly origin: 'COMMUNE' | 'INHABITANTS' | 'ASSOCIATION' | 'CLAIM';
  readonly state: 'PROPOSED' | 'NEGOTIATED' | 'CONCLUDED' | 'RUNNING' | 'HONOURED' | 'UNBALANCED' | 'BROKEN';
  readonly party: {
    readonly kind: 'ASSOCIATION' | 'GROUP';
    readonly rna: string | null;
    readonly group: string | null;
    readonly label: string;
  };
  readonly commitments: readonly {
    readonly id: string;
    readonly side: Side;
    readonly text: string;
    readonly dueOn: string | null;
    readonly judgedByCommune: Judgement | null;
    readonly judgedByInhabitants: Judgement | null;
  }[];
  /** The side that does not hold its word, of a contract that runs or ended unbalanced. */
  readonly unbalancedSide: Side | null;
  readonly actionId: string | null;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly concludedOn: string | null;
  readonly endedOn: string | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}
