import type { Role } from './Actor.js';

/**
 * Whose rows: OWN (the actor's tenant is their owner), CONCERNED (acts addressed to the tenant, or work done for it),
 * SHARED (visible to every institution), PUBLIC (visible to all).
 */
export const whose = ['OWN', 'CONCERNED', 'SHARED', 'PUBLIC'] as const;
export type Whose = (typeof whose)[number];

export const verbs = ['READ', 'CREATE', 'UPDATE', 'MOVE', 'PROPOSE', 'WITHDRAW', 'DECIDE', 'GRANT'] as const;
export type Verb = (typeof verbs)[number];

export interface Line {
  readonly type: string;
  readonly verb: Verb;
  readonly whose: Whose;
  readonly roles: readonly Role[];
  /** An exception for these fields of the type; the line of the type holds for the others. */
  readonly fields?: readonly string[];
}

/** Every role, the public's too. */
export const everyone: readonly Role[] = [
  'PUBLIC',
  'ANALYST',
  'COMMUNE_AGENT',
  'PROJECT_OFFICER',
  'DIRECTOR',
  'TECHNICIAN',
  'ADMINISTRATOR',
];
/** Whoever acts for an institution: a technician acts for its own post alone. */
export const institutions: readonly Role[] = everyone.filter((role) => role !== 'PUBLIC' && role !== 'TECHNICIAN');

/** A line that lets these roles read, for each type. */
export const readBy = (types: readonly string[], which: Whose, roles: readonly Role[]): Line[] =>
  types.map((type) => ({ type, verb: 'READ', whose: which, roles }));

/** What each mutation does, in the table's words. */
export type Mutations = Readonly<Record<string, readonly [type: string, verb: Verb]>>;
