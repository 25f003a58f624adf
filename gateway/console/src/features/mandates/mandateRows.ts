import type { Role } from '../../session/session.js';

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly tenant: string;
  readonly role: Role;
  readonly since: string;
  readonly until: string | null;
  readonly version: number;
}

export interface MandateRow extends Row {
  readonly grantedBy: 'ADMINISTRATOR' | 'OPERATOR' | null;
}

export interface DelegationRow extends Row {
  readonly holder: string;
  readonly until: string;
}

export interface MandatesAnswer {
  readonly mandates: readonly MandateRow[] | null;
  readonly delegations: readonly DelegationRow[] | null;
}

/** Whether it holds today, will, or did; one ended before it began was never in force. */
export type Standing = 'IN_FORCE' | 'TO_COME' | 'ENDED';

export function standingOf({ since, until }: { readonly since: string; readonly until: string | null }, today: string) {
  if (until !== null && (until <= today || until <= since)) return 'ENDED' satisfies Standing;
  return since > today ? 'TO_COME' : 'IN_FORCE';
}
