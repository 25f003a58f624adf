import { useSitting } from './SessionProvider.js';

/** The SIREN of the agglomeration for which the one who looks acts as an officer; null for everyone else. */
export function useOfficer(): string | null {
  const { mandate } = useSitting();
  return mandate?.role === 'PROJECT_OFFICER' ? mandate.tenant : null;
}
