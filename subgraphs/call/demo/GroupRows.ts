/** Demonstration groups and development councils. */
export interface DemonstrationGroups {
  readonly groups: readonly {
    readonly id: string;
    readonly siren: string;
    readonly title: string;
    readonly theme: string;
    readonly delegations: readonly string[];
    readonly services: readonly string[];
    readonly electedCount: number;
    readonly technicianCount: number;
    readonly since: string;
  }[];
  readonly compositions: readonly {
    readonly id: string;
    readonly siren: string;
    readonly since: string;
    readonly women: number;
    readonly men: number;
    readonly ages: readonly number[];
  }[];
  readonly referrals: readonly {
    readonly id: string;
    readonly siren: string;
    readonly title: string;
    readonly question: string;
    readonly origin: 'AGGLOMERATION' | 'COUNCIL';
    readonly referredOn: string;
    readonly dueOn: string | null;
  }[];
  readonly opinions: readonly {
    readonly id: string;
    readonly siren: string;
    readonly referralId: string;
    readonly title: string;
    readonly opinion: string;
    readonly adoptedOn: string;
    readonly followUp: 'NONE' | 'TAKEN' | 'PARTLY' | 'NOT_TAKEN';
    readonly followUpReason: string | null;
    readonly followedOn: string | null;
  }[];
  readonly missions: readonly {
    readonly id: string;
    readonly siren: string;
    readonly kind: 'LISTENING' | 'STORY' | 'WORKSHOPS' | 'RELAY';
    readonly title: string;
    readonly training: string | null;
    readonly trainedCount: number;
    readonly halfDays: number;
    readonly from: string;
    readonly until: string | null;
  }[];
}
