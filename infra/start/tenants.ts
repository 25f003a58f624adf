import type { Territory } from '../territory/Territory.js';

/** Whose SIREN is whose tenant, as the gateway needs it to read a token: INSEE code at the commune scale, SIREN above. */
export type TenantFile = Readonly<
  Record<string, { readonly scale: 'commune' | 'call' | 'pma'; readonly tenant: string }>
>;

export function tenantsOf(territory: Territory): TenantFile {
  return Object.fromEntries([
    [territory.pole.siren, { scale: 'pma', tenant: territory.pole.siren }],
    ...territory.agglomerations.map(({ siren }) => [siren, { scale: 'call', tenant: siren }]),
    ...territory.communes.map(({ insee, siren }) => [siren, { scale: 'commune', tenant: insee }]),
  ]);
}
