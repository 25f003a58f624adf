import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { useSitting } from '../../session/SessionProvider.js';
import { CommuneInitiatives } from './CommuneInitiatives.js';
import { OfficeInitiatives } from './OfficeInitiatives.js';

/** The initiatives of an agglomeration, as who runs them sees them, or as who answers them. */
export default function Initiatives() {
  const { mandate } = useSitting();
  if (mandate?.role === 'PROJECT_OFFICER') return <OfficeInitiatives />;
  if (mandate?.role === 'COMMUNE_AGENT') return <CommuneInitiatives insee={mandate.tenant} />;
  return <OnlyCommune returnTo="/initiatives" />;
}
