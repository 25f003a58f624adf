/** A commune's word on a support, as the demonstration tells it. */
export interface DemonstrationConsent {
  readonly id: string;
  readonly insee: string;
  readonly projectId: string;
  readonly needId: string;
  readonly scale: 'PEERS' | 'AGGLOMERATION' | 'POLE' | 'PARTNER';
  readonly role:
    | 'ADVICE'
    | 'CARRYING'
    | 'CO_FACILITATION'
    | 'CO_FUNDING'
    | 'PEER_EXCHANGE'
    | 'SECONDMENT'
    | 'TOOLING_TRAINING';
  readonly version: number;
  /** Id of the word before it. */
  readonly supersedes: string | null;
  readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly body: 'EXECUTIVE' | 'AGREEMENT' | 'DELIBERATION';
  readonly reference: string | null;
  readonly decidedOn: string;
  readonly enforceableFrom: string | null;
  /** Its last day, where it has one. */
  readonly until?: string;
  /** Of a fonds de concours: what the council deliberated on. */
  readonly object?: 'FACILITY' | null;
  readonly amountCents?: number | null;
  readonly recordedAt: string;
}

/** What an agglomeration decided, as it reached one of the communes that carry the project. */
export interface DemonstrationDecisionReceipt {
  readonly id: string;
  readonly insee: string;
  readonly projectId: string;
  readonly agglomeration: string;
  readonly labellingReference: string;
  readonly decision: string;
  readonly reason: string | null;
  readonly decidedAt: string;
}

export interface DemonstrationFundingPlan {
  readonly projectId: string;
  readonly insee: string;
  readonly costCents: number;
  readonly vat: 'EXCLUDING' | 'INCLUDING_NO_FCTVA' | 'INCLUDING_FCTVA';
  readonly lines: readonly {
    readonly id: string;
    readonly kind: 'STATE' | 'REGION' | 'DEPARTMENT' | 'EUROPE' | 'PRIVATE' | 'OTHER';
    readonly scheme?: 'DETR' | 'DSIL' | 'FONDS_VERT' | null;
    readonly source: string;
    readonly label: string | null;
    readonly amountCents: number;
    readonly status: 'PLANNED' | 'ASKED' | 'GRANTED' | 'REFUSED';
    readonly deadline: string | null;
    readonly public: boolean;
  }[];
}

/** A step of an agglomeration's support, as it reached a commune that it concerns. */
export interface DemonstrationSupportReceipt {
  readonly id: string;
  readonly insee: string;
  readonly projectId: string;
  readonly needId: string;
  readonly agglomeration: string;
  readonly supportId: string;
  readonly supportReference: string;
  readonly role: string;
  readonly kind: string;
  readonly host: string | null;
  readonly state: string;
  readonly halfDays: number;
  readonly from: string;
  readonly until: string;
  readonly upskilling: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly decidedAt: string;
}

/** What surrounds the demonstration's projects: words on supports, decisions that arrived, funding plans. */
export interface DemonstrationSupports {
  readonly consents: readonly DemonstrationConsent[];
  readonly decisions: readonly DemonstrationDecisionReceipt[];
  readonly plans: readonly DemonstrationFundingPlan[];
}
