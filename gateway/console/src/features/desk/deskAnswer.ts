import type { ActionStatus, LabellingState, ProjectState } from '../../kit/StateTag.js';
import type { Catalogue } from '../../words/fr.js';

export interface DeskProject {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly state: ProjectState | null;
  readonly proposedOn: string | null;
  readonly demonstration: boolean | null;
  readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
  readonly coCarriers:
    | readonly { readonly state: string | null; readonly commune: { readonly insee: string } }[]
    | null;
  readonly labelling: { readonly state: LabellingState | null; readonly reason: string | null } | null;
  readonly questions: readonly { readonly id: string; readonly state: 'OPEN' | 'ANSWERED' | 'CLOSED' }[] | null;
  readonly resourceTeam: {
    readonly allocations: {
      readonly nodes: readonly { readonly id: string; readonly checks: readonly string[] | null }[];
    } | null;
  } | null;
}

/** A support of the agglomeration that waits for the commune's word. */
export interface DeskSupport {
  readonly reference: string;
  readonly role: keyof Catalogue['supportRoles'];
  /** Of an exchange between peers, the commune that would receive the others. */
  readonly hostCode: string | null;
  readonly project: {
    readonly id: string;
    readonly title: string | null;
    readonly demonstration: boolean | null;
  } | null;
}

export interface DeskAction {
  readonly id: string;
  readonly title: string | null;
  readonly status: ActionStatus | null;
  readonly dueOn: string | null;
  readonly unblocking: string | null;
  readonly demonstration: boolean | null;
}

export interface DeskNeed {
  readonly id: string;
  readonly text: string | null;
  readonly deadline: string | null;
  readonly demonstration: boolean | null;
}

export interface DeskDistrict {
  readonly id: string;
  readonly name: string | null;
  readonly lastStandOn: string | null;
}

export interface DeskContract {
  readonly id: string;
  readonly title: string | null;
  readonly unbalancedSide: 'COMMUNE' | 'INHABITANTS' | null;
  readonly demonstration: boolean | null;
}

type Rows<Row> = { readonly nodes: readonly Row[]; readonly totalCount: number } | null;

export interface DeskCommune {
  readonly name: string | null;
  readonly population: number | null;
  readonly projects: Rows<DeskProject>;
  readonly consentsAsked: Rows<DeskSupport>;
  readonly waiting: Rows<DeskAction>;
  readonly heard: Rows<DeskNeed>;
  readonly unbalanced: Rows<DeskContract>;
  readonly microDistricts: { readonly nodes: readonly DeskDistrict[] } | null;
  readonly nextMicroDistrict: { readonly id: string; readonly name: string | null } | null;
}
