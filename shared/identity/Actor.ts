/**
 * Who asks. The gateway makes an Actor from a verified token and sends it, signed, with each fetch;
 * a subgraph decides from it and from its own rows alone.
 */

/** The three services, by the name of their subgraph. */
export const scales = ['commune', 'call', 'pma'] as const;
export type Scale = (typeof scales)[number];

/**
 * What an actor may be. One table (authorization.ts) says what each role may do.
 * PUBLIC needs no sign-in and belongs to no tenant; ANALYST reads across scales and writes nothing but the questions it keeps; TECHNICIAN is one post
 * of the pole, and sees what the public sees and what is its own.
 */
export const roles = [
  'PUBLIC',
  'ANALYST',
  'COMMUNE_AGENT',
  'PROJECT_OFFICER',
  'DIRECTOR',
  'TECHNICIAN',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof roles)[number];

/** One person or machine, acting in one role for at most one tenant during one request. */
export interface Actor {
  /** Pseudonymous, stable key of the person or machine: the token's `sub`. Never a name. 'public' when nobody signed in. */
  readonly subject: string;
  readonly role: Role;
  /** The house whose tenant the actor acts for; null for PUBLIC. */
  readonly scale: Scale | null;
  /** INSEE code at the commune scale, SIREN at the two others; null for PUBLIC. */
  readonly tenant: string | null;
  /**
   * What a machine may change, as `Project.PROPOSE`, within what its role may: a machine has the verbs it was given and no
   * others. Absent for a person, whom the role alone limits. Reading follows the role.
   */
  readonly verbs?: readonly string[];
  /** The delegation by which one acts in the place of a mandate's holder; absent for who acts under a mandate of one's own. */
  readonly delegation?: string;
  /**
   * Tenants whose rows are in the actor's hands, found by the scale in its own rows and sent by nobody: its own and those it
   * took over; none when it is closed itself. Absent where a tenant is always just itself.
   */
  readonly owns?: readonly string[];
}

export const publicActor: Actor = { subject: 'public', role: 'PUBLIC', scale: null, tenant: null };

/**
 * Whoever acts for an institution, as opposed to the public: they see what is SHARED, the public does not. A technician
 * acts for nobody but its own post.
 */
export function isInstitution(actor: Actor): boolean {
  return actor.role !== 'PUBLIC' && actor.role !== 'TECHNICIAN';
}
