import { type Actor, roles } from './Actor.js';
import type { Identity, Mandate, TenantOfSiren } from './Mandate.js';

/** The request header that says for whom it acts: an INSEE code or a SIREN, with `/ROLE` after it when one tenant gives two roles. */
export const actingForHeader = 'archipel-acting-for';

/** A request that names a tenant for which its person has no mandate. Says nothing on whether that tenant exists. */
export class NoSuchMandate extends Error {
  constructor(readonly mandates: readonly Mandate[]) {
    super('no mandate for the tenant named in archipel-acting-for');
    this.name = 'NoSuchMandate';
  }
}

/**
 * The identity as it acts in this request: under the mandate named, or else its first. Signed in without any mandate,
 * one is the public with a name of one's own.
 * @param actingFor the header's value; a commune may be named by its SIREN too
 * @throws NoSuchMandate when no mandate of the identity is for the tenant named
 */
export function actorOf(identity: Identity, actingFor?: string | null, tenantOfSiren?: TenantOfSiren): Actor {
  const mandate = actingFor ? mandateFor(identity, actingFor.trim(), tenantOfSiren) : identity.mandates[0];
  const { subject, verbs } = identity;
  const limited = verbs === undefined ? {} : { verbs };
  if (mandate === undefined) return { subject, role: 'PUBLIC', scale: null, tenant: null, ...limited };
  const { role, scale, tenant, delegation } = mandate;
  return { subject, role, scale, tenant, ...limited, ...(delegation === undefined ? {} : { delegation }) };
}

function mandateFor(identity: Identity, named: string, tenantOfSiren?: TenantOfSiren): Mandate {
  const [code = '', roleName, ...rest] = named.split('/');
  const role = roles.find((known) => known === roleName);
  if ((roleName !== undefined && role === undefined) || rest.length > 0) throw new NoSuchMandate(identity.mandates);
  const tenant = tenantOfSiren?.(code)?.tenant ?? code;
  const mandate = identity.mandates.find(
    (candidate) => candidate.tenant === tenant && (role === undefined || candidate.role === role),
  );
  if (mandate === undefined) throw new NoSuchMandate(identity.mandates);
  return mandate;
}
