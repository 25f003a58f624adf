import type { Problem } from '../../graph/useCommand.js';
import type { placing } from '../../words/fr/placing.js';

/** A point to verify that a try would settle or raise. */
export interface Point {
  readonly kind: keyof typeof placing.checks.kinds;
  readonly severity: keyof typeof placing.checks.severities;
  readonly since: string;
  readonly month: string | null;
  readonly halfDays: number | null;
  readonly technician: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
  readonly allocations: readonly { readonly id: string; readonly reference: string | null }[] | null;
}

export interface TriedMonth {
  readonly technician: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
  readonly month: string;
  readonly capacityBefore: number;
  readonly capacityAfter: number;
  readonly committedBefore: number;
  readonly committedAfter: number;
  readonly freeAfter: number;
  readonly overAfter: number;
}

type Serving = 'OPEN' | 'PARTLY' | 'FILLED' | 'EXPIRED' | 'CANCELLED';

type SkillLevel = 'PRACTISES' | 'LEADS' | 'TEACHES';
type Body = { readonly code: string; readonly name: string | null };

/** Work that another post would take over, and whether it could. */
export interface Takeover {
  readonly allocation: { readonly id: string; readonly reference: string | null } | null;
  readonly technician: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
  readonly from: string;
  readonly until: string;
  readonly months: readonly {
    readonly month: string;
    readonly halfDays: number;
    readonly free: number;
    readonly left: number;
    readonly lacking: number;
  }[];
  readonly lackingSkills: readonly {
    readonly code: string;
    readonly label: string | null;
    readonly wanted: SkillLevel;
    readonly held: SkillLevel | null;
    readonly asked: boolean;
  }[];
  readonly chain: {
    readonly brokenFrom: string | null;
    readonly links: readonly {
      readonly from: Body;
      readonly to: Body;
      readonly state: 'HOLDS' | 'MISSING' | 'EXPIRED' | 'FUTURE';
      readonly article: string;
    }[];
  };
}

/** What would be other, as the graph tells it. */
export interface WhatIf {
  readonly asOf: string;
  readonly months: readonly TriedMonth[];
  readonly raised: readonly Point[];
  readonly cured: readonly Point[];
  readonly chains: readonly {
    readonly allocation: { readonly id: string; readonly reference: string | null } | null;
    readonly takeover: number | null;
    readonly brokenFrom: string;
  }[];
  readonly requests: readonly {
    readonly request: { readonly id: string; readonly reference: string | null } | null;
    readonly before: Serving;
    readonly after: Serving;
    readonly halfDays: number;
    readonly foundAfter: number;
  }[];
  readonly takeovers: readonly Takeover[];
  readonly problems: readonly Problem[];
}

export interface WhatIfData {
  readonly pole: { readonly whatIf: WhatIf | null } | null;
}
