/** A framework that an agglomeration of the demonstration adopted. */
export interface DemonstrationAgglomerationAdoption {
  readonly id: string;
  readonly siren: string;
  readonly frameworkId: string;
  readonly number: number;
  readonly adoptedOn: string;
  readonly adaptation: string;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly evaluatedOn: string | null;
  readonly result: 'WORKED' | 'WORKED_PARTLY' | 'DID_NOT_WORK' | null;
  readonly evaluation: string | null;
}
