import type { Connection } from '../../kit/PagedList.js';
import type { AllocationState } from '../../kit/StateTag.js';

type SkillLevel = 'PRACTISES' | 'LEADS' | 'TEACHES';

interface HeldSkill {
  readonly code: string;
  readonly label: string;
  readonly level: SkillLevel;
}

/** A post of the pole as lists show it. */
export interface PostRow {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
  readonly workingTime: number | null;
  readonly pooledShare: number | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly imported: boolean | null;
  readonly demonstration: boolean | null;
  readonly employer: { readonly siren: string; readonly name: string | null } | null;
  readonly skills: readonly HeldSkill[] | null;
  readonly months:
    | readonly { readonly month: string; readonly capacity: number; readonly free: number; readonly over: number }[]
    | null;
}

export interface PostsData {
  readonly pole: { readonly technicians: Connection<PostRow> | null } | null;
}

export interface PostMonth {
  readonly month: string;
  readonly capacity: number;
  readonly calendarCapacity: number | null;
  readonly toldCapacity: number | null;
  readonly withdrawn: number | null;
  readonly committed: number;
  readonly free: number;
  readonly over: number;
}

/** Work that is under way or asked for. */
export interface PostWork {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly team: { readonly project: { readonly id: string; readonly title: string | null } | null } | null;
}

/** What a post works and pools from a month on. */
export interface Terms {
  readonly fromMonth: string;
  readonly workingTime: number;
  readonly pooledShare: number;
}

/** One post with what its page tells. */
export interface PostFile extends Omit<PostRow, 'skills' | 'months'> {
  readonly version: number | null;
  /** As it began, then each change. */
  readonly terms: readonly Terms[] | null;
  readonly holder: string | null;
  readonly maskedByPolicy: boolean | null;
  /** Null where only another pole's director may know. */
  readonly signsIn: boolean | null;
  readonly skills: readonly (HeldSkill & { readonly since: string })[] | null;
  readonly months: readonly PostMonth[] | null;
  readonly allocations: { readonly nodes: readonly PostWork[]; readonly totalCount: number } | null;
}

/** What the forms of a post are given. */
export interface DeedProps {
  readonly post: PostFile;
  readonly onDone: () => void;
}
