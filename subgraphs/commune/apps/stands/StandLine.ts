import type { Target } from '#shared/exchange/import/FileKind.js';
import type { HeardNeedRow } from '../../stands/HeardNeed.js';
import type { FollowedUp } from '../../stands/lifecycle.js';
import type { StandRow } from '../../stands/Stand.js';
import type { NewHeardNeed, NewStand } from '../../stands/writeStands.js';

/** A stand as a line names it: one that is there, or a new one that several lines may speak of. */
export interface LineStand {
  /** The same for all lines that speak of this stand. */
  readonly key: string;
  /** Null while it is not written. */
  readonly id: string | null;
  /** The number under which the file speaks of it, if it does. */
  readonly mark: string | null;
  readonly microDistrict: string;
  readonly values: Omit<NewStand, 'id' | 'microDistrictId'>;
}

/** What is written of a line: its stand if that is new, and what was heard there or what came of it. */
export interface StandLine {
  readonly stand: LineStand;
  readonly heard: Omit<NewHeardNeed, 'id' | 'standId'> | null;
  readonly followed: (FollowedUp & Pick<NewHeardNeed, 'visibility'>) | null;
}

/** What a line may speak of: a stand, or a need that was heard at one. */
export type StandOrNeed = Target & {
  readonly stand: StandRow;
  readonly microDistrict: string;
  readonly need: HeardNeedRow | null;
};

/** What tells a stand when the file gives it no number. */
export function standName(microDistrict: string, heldOn: string): string {
  return JSON.stringify([plain(microDistrict), heldOn]);
}

/** What tells a line when no application gave it an id: the stand's number or place and day, and what was said. */
export function lineName(stand: string, text: string | null): string {
  return JSON.stringify([stand, text?.trim() ?? '']);
}

/** A name without case and accents, as micro-districts are named once in their commune. */
function plain(name: string): string {
  return name
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
