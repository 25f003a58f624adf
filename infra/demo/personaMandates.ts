import { type Scale, scales } from '#shared/identity/Actor.js';
import { identityOf } from '#shared/identity/claims.js';
import { type GrantOrder, grantMandates } from '../start/grantMandates.js';
import type { TenantFile } from '../start/tenants.js';
import { signInPersonas } from './personas.js';

/** Since when the personas act: a day before everything they do in the demonstration. */
const since = '2020-01-01';

/** What the personas' tokens say, as the mandates it amounts to in a territory: none for whom it does not know. */
export function personaMandates(tenants: TenantFile): GrantOrder[] {
  const known = new Set(Object.values(tenants).map(({ scale, tenant }) => `${scale}/${tenant}`));
  const settings = { tenantOfSiren: (siren: string) => tenants[siren] ?? null };
  return signInPersonas.flatMap(({ id, claims }) =>
    identityOf({ ...claims, sub: id }, settings)
      .mandates.filter(({ scale, tenant }) => known.has(`${scale}/${tenant}`))
      .map((mandate) => ({ ...mandate, subject: id, since, imported: true })),
  );
}

/**
 * Makes the personas' mandates rows of the three scales, as everybody's are, so that they can be seen and ended.
 * Those they have are left as they are, ended ones too.
 * @param tenants those of the territory that the scales hold
 */
export async function loadPersonaMandates(
  addresses: Readonly<Record<Scale, { readonly ownerUrl: string }>>,
  tenants: TenantFile,
): Promise<void> {
  const orders = personaMandates(tenants);
  await Promise.all(
    scales.map((scale) =>
      grantMandates(
        addresses[scale].ownerUrl,
        orders.filter((order) => order.scale === scale),
      ),
    ),
  );
}
