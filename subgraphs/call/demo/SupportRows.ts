/** A post of a development team: a function, never a person. */
export interface DemonstrationPost {
  readonly id: string;
  readonly siren: string;
  readonly code: string;
  readonly function: string;
  readonly state: 'FILLED' | 'VACANT' | 'RECRUITING';
  readonly pooledShare: number;
  readonly involvesInhabitants: boolean;
  readonly skills: readonly { readonly skill: string; readonly level: 'PRACTISES' | 'LEADS' | 'TEACHES' }[];
  readonly capacities: readonly { readonly since: string; readonly halfDays: number }[];
}

/** A commune's word as its agglomeration received it. */
export interface DemonstrationWord {
  readonly id: string;
  readonly siren: string;
  readonly projectId: string;
  readonly needId: string;
  readonly commune: string;
  readonly role: string;
  readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly body: string;
  readonly reference: string | null;
  readonly decidedOn: string;
  readonly enforceableFrom: string | null;
  readonly until?: string;
  readonly receivedAt: string;
}

/** A support as it stands, and the instants of its steps. */
export interface DemonstrationSupport {
  readonly id: string;
  readonly siren: string;
  readonly year: number;
  readonly number: number;
  readonly reference: string;
  readonly projectId: string;
  readonly needId: string;
  readonly communes: readonly string[];
  readonly role: 'CO_FACILITATION' | 'ADVICE' | 'PEER_EXCHANGE' | 'CARRYING';
  readonly kind: 'FACILITATION' | 'ENGINEERING' | 'PEER_EXCHANGE';
  /** Of an exchange between peers, INSEE code of the commune that receives the others. */
  readonly host: string | null;
  readonly postId: string | null;
  readonly from: string;
  readonly until: string;
  readonly upskilling: string;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[];
  /** Every state it was in, oldest first. */
  readonly steps: readonly {
    readonly state: 'OFFERED' | 'CONSENTED' | 'ACTIVE' | 'CLOSED' | 'REFUSED';
    readonly at: string;
    readonly endedOn: string | null;
    readonly endReason: 'PERIOD_OVER' | 'CONSENT_REFUSED' | null;
  }[];
}

/** What the agglomerations of the demonstration have, heard and offer. */
export interface DemonstrationTeamSupports {
  readonly posts: readonly DemonstrationPost[];
  readonly words: readonly DemonstrationWord[];
  readonly supports: readonly DemonstrationSupport[];
}
