import type { engagementStates } from '#shared/journal/engagementActs.js';

/** What communes answer to initiatives, which actions belong to these, and the days on which communes acted. */
export interface DemonstrationEngagements {
  readonly engagements: readonly DemonstrationEngagement[];
  readonly links: readonly { readonly actionId: string; readonly initiativeId: string }[];
  readonly actionActs: readonly {
    readonly actionId: string;
    readonly insee: string;
    readonly day: string;
    readonly shown: boolean;
  }[];
  readonly communeActs: readonly { readonly insee: string; readonly day: string }[];
}

export interface DemonstrationEngagement {
  readonly id: string;
  readonly insee: string;
  readonly initiativeId: string;
  /** Every word since the first one, with its day; the last one counts. */
  readonly steps: readonly { readonly state: (typeof engagementStates)[number]; readonly since: string }[];
  readonly ground: string | null;
  readonly body: string | null;
  readonly actReference: string | null;
  readonly localVersion: string | null;
  readonly reason: string | null;
}
