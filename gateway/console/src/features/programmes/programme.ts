import type { Connection } from '../../kit/PagedList.js';
import type { Source } from '../../kit/SourceLine.js';

export interface Organisation {
  readonly siren: string;
  readonly name: string;
}

export interface Lead {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly foundAt: string | null;
  readonly foundOn: string | null;
  readonly origin: Organisation | null;
  readonly adoptions: {
    readonly nodes: readonly {
      readonly id: string;
      readonly takenUpOn: string;
      readonly adaptation: string;
      readonly member: Organisation;
    }[];
    readonly totalCount: number;
  } | null;
}

export interface Programme {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly axis: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly demonstration: boolean | null;
  readonly source: Source | null;
  readonly leads: { readonly nodes: readonly Lead[]; readonly totalCount: number } | null;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly electedMembers: number | null;
  readonly technicians: number | null;
  readonly since: string;
  readonly demonstration: boolean;
  readonly source: Source | null;
  readonly programme: { readonly id: string; readonly title: string | null } | null;
}

export interface Axis {
  readonly key: string;
  readonly title: string;
}

/** The answer of Programmes.graphql. */
export interface ProgrammesAnswer {
  readonly pole: {
    readonly axes: readonly Axis[] | null;
    readonly members: readonly { readonly organisation: Organisation }[] | null;
    readonly programmes: Connection<Programme> | null;
    readonly metropolitanGroups: Connection<Group> | null;
  } | null;
}
