import { type Role, roles, type Scale } from './Actor.js';

/** What one person may act as: a role, for one tenant of one scale. */
export interface Mandate {
  readonly scale: Scale;
  /** INSEE code at the commune scale, SIREN at the two others. */
  readonly tenant: string;
  readonly role: Role;
  /** The delegation that gives it, when it is not one's own. */
  readonly delegation?: string;
}

/** Who a verified token or session speaks of. Several mandates: one town-hall secretary may act for several communes. */
export interface Identity {
  /** Pseudonymous, stable key: the token's `sub`. Never a name. */
  readonly subject: string;
  /** In the order of preference: the first is the one a request acts under when it names none. */
  readonly mandates: readonly Mandate[];
  /** What a machine client may change, as `Project.PROPOSE`; absent for a person. */
  readonly verbs?: readonly string[];
}

/** A legal person's tenant, or null when the territory does not know it (a SIREN says nothing of the scale by itself). */
export type TenantOfSiren = (siren: string) => Pick<Mandate, 'scale' | 'tenant'> | null;

export const inseePattern = /^(?:\d{2}|2[AB])\d{3}$/;
export const sirenPattern = /^\d{9}$/;

/** The scales at which a role means something: an issuer's « director » of a commune is not the pole's. */
const scalesOfRole: Readonly<Record<Role, readonly Scale[]>> = {
  PUBLIC: [],
  ANALYST: ['commune', 'call', 'pma'],
  COMMUNE_AGENT: ['commune'],
  PROJECT_OFFICER: ['call'],
  DIRECTOR: ['pma'],
  TECHNICIAN: ['pma'],
  ADMINISTRATOR: ['commune', 'call', 'pma'],
};

/** Whether a mandate of this scale may give this role. */
export function mayHold(role: Role, scale: Scale): boolean {
  return scalesOfRole[role].includes(scale);
}

/** The roles that mandates of a scale may give. */
export function rolesAt(scale: Scale): Role[] {
  return roles.filter((role) => mayHold(role, scale));
}

/** Two mandates are the same when scale, tenant and role are. */
export function mandateKey(mandate: Mandate): string {
  return `${mandate.scale}/${mandate.tenant}/${mandate.role}`;
}

/** The mandates without repetition, first occurrence kept. */
export function distinctMandates(mandates: Iterable<Mandate>): Mandate[] {
  const byKey = new Map<string, Mandate>();
  for (const { scale, tenant, role, delegation } of mandates) {
    const mandate = { scale, tenant, role, ...(delegation === undefined ? {} : { delegation }) };
    const key = mandateKey(mandate);
    if (!byKey.has(key)) byKey.set(key, mandate);
  }
  return [...byKey.values()];
}
