type Visibility = 'PRIVATE' | 'SHARED' | 'PUBLIC';

/** Micro-districts, stands and heard needs of the demonstration. */
export interface DemonstrationStands {
  readonly microDistricts: readonly {
    readonly id: string;
    readonly insee: string;
    readonly name: string;
    readonly visibility: Visibility;
  }[];
  readonly stands: readonly {
    readonly id: string;
    readonly insee: string;
    readonly microDistrictId: string;
    readonly heldOn: string;
    readonly heldBy: readonly ('ELECTED' | 'TECHNICIAN')[];
    readonly contacts: number;
    readonly firstContacts: number;
    readonly visibility: Visibility;
  }[];
  readonly heardNeeds: readonly DemonstrationHeardNeed[];
}

export interface DemonstrationHeardNeed {
  readonly id: string;
  readonly insee: string;
  readonly standId: string;
  readonly heardOn: string;
  readonly text: string;
  readonly theme: string;
  readonly deadline: string;
  readonly followUp: 'NONE' | 'ACTION' | 'CONTRACT' | 'PROJECT' | 'ANSWER';
  readonly actionId: string | null;
  readonly contractId: string | null;
  readonly projectId: string | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly visibility: Visibility;
}
