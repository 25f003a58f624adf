import type { Catalogue } from '../../words/fr.js';

interface Shown {
  readonly id: string;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly version: number | null;
  readonly demonstration: boolean | null;
}

/** A forum or an event. */
export interface Meeting extends Shown {
  readonly title: string | null;
  readonly heldOn: string | null;
  readonly participants: number | null;
  /** Whether a count of persons is hidden from this reader. */
  readonly suppressed: boolean | null;
}

export interface Forum extends Meeting {
  readonly fromContracts: number | null;
  readonly peersMobilised: number | null;
}

export interface CommunityEvent extends Meeting {
  readonly storyNote: string | null;
}

export interface Association extends Shown {
  readonly name: string | null;
  readonly rna: string | null;
  readonly scope: string | null;
}

/** What every list of this page is given. */
export interface ListProps {
  readonly insee: string;
  /** Whether the reader acts for that commune. */
  readonly isOwn: boolean;
  /** After a change: the figures above the lists are read anew. */
  readonly onChange: () => void;
}

/** A count as it was typed; undefined where it is none. */
export const countOf = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);
