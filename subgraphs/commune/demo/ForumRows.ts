type Visibility = 'PRIVATE' | 'SHARED' | 'PUBLIC';

/** Forum sessions, associations, events and participation of the demonstration. */
export interface DemonstrationForums {
  readonly sessions: readonly {
    readonly id: string;
    readonly insee: string;
    readonly title: string;
    readonly heldOn: string;
    readonly participants: number;
    readonly fromContracts: number;
    readonly peersMobilised: number;
    readonly visibility: Visibility;
  }[];
  readonly associations: readonly {
    readonly id: string;
    readonly insee: string;
    readonly name: string;
    readonly scope: string;
    readonly visibility: Visibility;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly insee: string;
    readonly title: string;
    readonly heldOn: string;
    readonly participants: number;
    readonly storyNote: string | null;
    readonly visibility: Visibility;
  }[];
  /** Who came to which meeting: a number within the commune, which no person has. */
  readonly participations: readonly {
    readonly id: string;
    readonly insee: string;
    readonly standId: string | null;
    readonly eventId: string | null;
    readonly forumSessionId: string | null;
    readonly heldOn: string;
    readonly person: number;
  }[];
}
