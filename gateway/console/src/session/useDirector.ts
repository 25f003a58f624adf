import { useSitting } from './SessionProvider.js';

/** The SIREN of the pole for which the one who looks acts as its director; null for everyone else. */
export function useDirector(): string | null {
  const { mandate } = useSitting();
  return mandate?.role === 'DIRECTOR' ? mandate.tenant : null;
}
