import { useSitting } from '../session/SessionProvider.js';
import { useTenantName } from '../session/useTenantName.js';

/** For whom a click acts, for who acts for several: on every button that sends something. */
export function ForWhom() {
  const { session, mandate } = useSitting();
  const several = session.mandates.length > 1;
  const tenantName = useTenantName(several ? session.mandates : []);
  return several && mandate !== null ? <span className="button-for">{` · ${tenantName(mandate)}`}</span> : null;
}
