import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Mandate, noSession, readSession, type Session } from './session.js';

interface Sitting {
  readonly session: Session;
  /** The mandate under which a click acts; null for the public. */
  readonly mandate: Mandate | null;
  readonly actFor: (mandate: Mandate) => void;
  readonly signOut: () => Promise<void>;
}

const SittingContext = createContext<Sitting | null>(null);
const kept = 'archipel.acting-for';

/** A mandate as the header `archipel-acting-for` names it. */
export const nameOf = (mandate: Mandate) => `${mandate.tenant}/${mandate.role}`;

/** Reads the session once; the mandate chosen stays for this browser tab only, so that two tabs can act for two communes. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null);
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(kept));

  useEffect(() => {
    void readSession().then(setSession, () => setSession(noSession));
  }, []);

  const actFor = useCallback((mandate: Mandate) => {
    sessionStorage.setItem(kept, nameOf(mandate));
    setChosen(nameOf(mandate));
  }, []);

  const sitting = useMemo<Sitting | null>(() => {
    if (session === null) return null;
    const mandate = session.mandates.find((one) => nameOf(one) === chosen) ?? session.mandates[0] ?? null;
    const signOut = async () => {
      await fetch('/sign-out', { method: 'POST' });
      sessionStorage.removeItem(kept);
      window.location.assign('/');
    };
    return { session, mandate, actFor, signOut };
  }, [session, chosen, actFor]);

  return sitting && <SittingContext value={sitting}>{children}</SittingContext>;
}

/** Who looks, and for whom a click acts. */
export function useSitting(): Sitting {
  const sitting = useContext(SittingContext);
  if (sitting === null) throw new Error('the session is used outside of its provider');
  return sitting;
}
