import type { Source } from '#shared/graphql/Source.js';
import type { DemonstrationProgrammes, StatedProgrammes } from './ProgrammeRows.js';

/** What sources state of poles, as rows of their own. */
export interface StatedByPoles extends StatedProgrammes {
  readonly governances: readonly {
    readonly pole: string;
    readonly since: string;
    readonly presidents: number | null;
    readonly electedMembers: number;
    readonly approximate: boolean;
    readonly staffPosts: number | null;
    readonly source: Source;
  }[];
  readonly partners?: readonly {
    readonly pole: string;
    readonly name: string;
    readonly text: string;
    readonly since: string;
    readonly source: Source;
  }[];
  readonly axes: readonly {
    readonly pole: string;
    readonly key: string;
    readonly position: number;
    readonly title: string;
    readonly since: string;
    readonly source: Source;
  }[];
}

/** What the demonstration's pole may act on, and tells of itself. */
export interface DemonstrationPoleProject extends DemonstrationProgrammes {
  readonly interests: readonly {
    readonly id: string;
    readonly pole: string;
    readonly competence: string;
    readonly title: string;
    readonly text: string;
    readonly since: string;
    readonly deliberations: readonly {
      readonly member: string;
      readonly decidedOn: string;
      readonly reference: string;
    }[];
  }[];
  readonly chapters: readonly {
    readonly id: string;
    readonly pole: string;
    readonly period: 'MEMORY' | 'PRESENT' | 'FUTURE';
    readonly title: string;
    readonly text: string;
    readonly axis: string;
    readonly contributors: readonly { readonly kind: string; readonly count: number }[];
    readonly consentGivenOn: string | null;
    readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  }[];
}
