import { useAnswer } from '../graph/useAnswer.js';
import type { Mandate } from './session.js';
import tenants from './Tenants.graphql?raw';

interface TenantsData {
  readonly communes: { readonly nodes: readonly { readonly insee: string; readonly name: string | null }[] } | null;
  readonly agglomerations:
    | readonly { readonly siren: string; readonly name: string | null; readonly shortName: string | null }[]
    | null;
  readonly poles: readonly { readonly siren: string; readonly name: string | null }[] | null;
}

/** How each institution one acts for is called; its code until that is known. */
export function useTenantName(mandates: readonly Mandate[]): (mandate: Mandate) => string {
  const communes = mandates.filter(({ scale }) => scale === 'commune').map(({ tenant }) => tenant);
  const { data } = useAnswer<TenantsData>(tenants, { communes }, mandates.length === 0);
  return ({ scale, tenant }) => {
    const found =
      scale === 'commune'
        ? data?.communes?.nodes.find(({ insee }) => insee === tenant)?.name
        : scale === 'call'
          ? data?.agglomerations?.find(({ siren }) => siren === tenant)?.name
          : data?.poles?.find(({ siren }) => siren === tenant)?.name;
    return found ?? tenant;
  };
}
