import { linesOf } from '../../kit/LinesField.js';
import type { Connection } from '../../kit/PagedList.js';
import type { Catalogue } from '../../words/fr.js';

/** A row of WorkingGroups.graphql. */
export interface Group {
  readonly id: string;
  readonly title: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly delegations: readonly string[] | null;
  readonly services: readonly string[] | null;
  readonly electedCount: number | null;
  readonly technicianCount: number | null;
  readonly since: string | null;
  readonly endedOn: string | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
}

export interface GroupsAnswer {
  readonly agglomeration: { readonly workingGroups: Connection<Group> | null } | null;
}

/** Who works in a group, as typed: functions, services and numbers, never names. */
export interface MembersDraft {
  readonly delegations: readonly string[];
  readonly services: readonly string[];
  readonly electedCount: string;
  readonly technicianCount: string;
}

export const noMembers: MembersDraft = { delegations: [], services: [], electedCount: '', technicianCount: '' };

const isCount = (typed: string) => /^\d{1,3}$/.test(typed.trim());

/** What is wrong with the numbers that were typed. */
export const wrongMembers = (draft: MembersDraft, message: string) => ({
  ...(isCount(draft.electedCount) ? {} : { electedCount: message }),
  ...(isCount(draft.technicianCount) ? {} : { technicianCount: message }),
});

export const membersInput = (draft: MembersDraft) => ({
  delegations: linesOf(draft.delegations),
  services: linesOf(draft.services),
  electedCount: Number(draft.electedCount.trim()),
  technicianCount: Number(draft.technicianCount.trim()),
});
