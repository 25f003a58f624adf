export interface Organisation {
  readonly siren: string;
  readonly name: string;
}

export interface Flow {
  readonly from: Organisation;
  /** Null where no chain of agreements says for whom. */
  readonly to: Organisation | null;
  readonly halfDays: number;
}

export interface Member {
  readonly organisation: Organisation;
  /** False for a body that employs posts without being a member. */
  readonly member: boolean;
  readonly halfDaysGiven: number;
  readonly halfDaysReceived: number;
  readonly halfDaysBalance: number;
  readonly practicesGiven: number;
  readonly practicesAdopted: number;
}

export interface ReciprocityAnswer {
  readonly pole: {
    readonly reciprocity: {
      readonly asOf: string;
      readonly n: number;
      readonly halfDays: number;
      readonly halfDaysForNobodyKnown: number;
      readonly members: readonly Member[];
      readonly flows: readonly Flow[];
    } | null;
  } | null;
}

interface Rows<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

export interface Work {
  readonly month: string;
  readonly halfDays: number;
  readonly from: Organisation | null;
  readonly to: Organisation | null;
  readonly allocation: { readonly id: string; readonly reference: string | null } | null;
}

export interface Adoption {
  readonly id: string;
  readonly takenUpOn: string;
  readonly adaptation: string;
  readonly member: Organisation;
  readonly lead: { readonly id: string; readonly title: string | null; readonly foundAt: string | null } | null;
}

export interface MemberRowsAnswer {
  readonly pole: {
    readonly reciprocity: {
      readonly members: readonly {
        readonly organisation: Organisation;
        readonly workGiven: Rows<Work> | null;
        readonly workReceived: Rows<Work> | null;
        readonly adoptionsOfItsPractices: Rows<Adoption> | null;
        readonly practicesTakenUp: Rows<Adoption> | null;
      }[];
    } | null;
  } | null;
}
