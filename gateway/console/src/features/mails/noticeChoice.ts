export type NoticeRhythm = 'AT_ONCE' | 'WEEKLY' | 'NEVER';
export type NoticeKind =
  | 'DECISION'
  | 'CO_CARRYING'
  | 'CONSENT'
  | 'QUESTION'
  | 'HEARD_NEED'
  | 'SUPPORT_ENDED'
  | 'THRESHOLD'
  | 'LATE_ACTION'
  | 'UNBALANCED_CONTRACT'
  | 'DEADLINE'
  | 'CHANGE';

/** One person's choice, as the graph tells it. */
export interface NoticeChoice {
  readonly address: string | null;
  readonly addressState: 'NONE' | 'TO_CONFIRM' | 'CONFIRMED';
  readonly confirmedAt: string | null;
  readonly language: 'FR' | 'EN';
  readonly kinds: readonly {
    readonly kind: NoticeKind;
    readonly rhythm: NoticeRhythm;
    readonly mayBeAtOnce: boolean;
  }[];
  /** Whether this server sends mail at all. */
  readonly carried: boolean;
  readonly version: number;
}
