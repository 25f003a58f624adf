import type { Source } from '#shared/graphql/Source.js';

interface Stated {
  readonly pole: string;
  readonly title: string;
  readonly text: string;
  readonly since: string;
  readonly source: Source;
}

/** What sources state of programmes and working groups; none says which axis, or how many sit in a group. */
export interface StatedProgrammes {
  readonly programmes?: readonly Stated[];
  readonly metropolitanGroups?: readonly Stated[];
}

/** The demonstration's programmes, with the practices found for each and who took them up; groups; team targets; councils. */
export interface DemonstrationProgrammes {
  readonly programmes?: readonly {
    readonly id: string;
    readonly pole: string;
    readonly axis: string | null;
    readonly title: string;
    readonly text: string;
    readonly since: string;
    readonly leads: readonly {
      readonly id: string;
      readonly title: string;
      readonly text: string;
      readonly foundAt: string;
      /** SIREN of the member it comes from. */
      readonly origin: string | null;
      readonly foundOn: string;
      readonly adoptions: readonly {
        readonly id: string;
        readonly member: string;
        readonly takenUpOn: string;
        readonly adaptation: string;
      }[];
    }[];
    readonly groups: readonly {
      readonly id: string;
      readonly title: string;
      readonly text: string;
      readonly electedMembers: number;
      readonly technicians: number;
      readonly since: string;
    }[];
  }[];
  readonly teamTargets?: readonly {
    readonly pole: string;
    readonly agglomeration: string;
    readonly since: string;
    readonly posts: number;
    readonly act: string;
  }[];
  readonly acts?: readonly {
    readonly id: string;
    readonly pole: string;
    readonly reference: string;
    readonly subject: string;
    readonly decidedOn: string;
    readonly enforceableFrom: string | null;
  }[];
  readonly councils?: readonly {
    readonly id: string;
    readonly pole: string;
    readonly heldOn: string;
    readonly kind: 'COUNCIL' | 'BUREAU';
    readonly state: 'PLANNED' | 'HELD';
    readonly visibility: 'PUBLIC' | 'SHARED';
  }[];
}
